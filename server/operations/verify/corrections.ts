import { foldCorrection } from '../../../domain/correction/procedure'
import {
  correctionColumns,
  correctionParts,
  openCorrectionEvents,
} from '../../../service/corrections/correction-record'
import { macHolds } from '../../../service/sealing/document-mac'
import { brokenLink } from '../../../service/sealing/event-chain'
import type { Services } from '../../../service/services'
import type { CorrectionDoc, FileDoc } from '../../../service/store/documents'
import type { Installation } from '../../main'
import type { CaseDifference } from './card'
import { checkUnlessUnreadable, countChecked, type Findings } from './findings'
import { readDocs } from './rows'
import { findLostKey, openOrNull } from './seals'

/** The register of Art. 41: what was asked and answered is what was recorded, and its evidence is there. */
export async function checkCorrections({ store, services }: Installation, findings: Findings): Promise<void> {
  for await (const doc of readDocs<CorrectionDoc>(store, 'corrections')) {
    countChecked(findings, 'corrections')
    await checkUnlessUnreadable(findings, doc._id, async () => {
      const shut = checkSeals(services, doc)
      const found = [
        ...shut,
        ...(shut.length === 0 ? checkChain(services, doc) : []),
        ...checkAuthentic(services, doc),
        ...(await checkEvidenceFiles(services, doc)),
      ]
      findings.problems.push(...found.map((one) => ({ ...one, id: doc._id })))
    })
  }
}

function checkSeals({ vault }: Services, doc: CorrectionDoc): CaseDifference[] {
  return correctionParts(doc).flatMap(({ field, sealed, place }) => {
    const open = () => vault.open(sealed, place)
    const key = findLostKey(open)
    if (key) return [{ what: 'key-lost', where: key, message: `密钥 ${key} 不在，打不开。` }]
    if (openOrNull(open) !== null) return []
    return [{ what: 'seal', where: field, message: '密封打不开：内容被改动或者挪动。' }]
  })
}

/** The events follow one another, and the columns are what they say. Told only where every seal opens. */
function checkChain({ vault }: Services, doc: CorrectionDoc): CaseDifference[] {
  const events = openCorrectionEvents(vault, doc)
  const broken = brokenLink(vault, doc, events)
  if (broken !== null) {
    return [{ what: 'chain', where: `events[${broken}]`, message: '更正登记的记录被改动：与前一条连不上。' }]
  }
  const wrong = Object.entries(correctionColumns(foldCorrection(events))).filter(
    ([name, value]) => Reflect.get(doc, name) !== value,
  )
  return wrong.map(([name]) => ({ what: 'column', where: name, message: `登记的“${name}”与记录不一致。` }))
}

function checkAuthentic({ vault }: Services, doc: CorrectionDoc): CaseDifference[] {
  if (macHolds(vault, 'corrections', doc)) return []
  return [{ what: 'mac', where: 'mac', message: '这件更正登记被改动：与系统自己的校验码不一致。' }]
}

async function checkEvidenceFiles({ store }: Services, doc: CorrectionDoc): Promise<CaseDifference[]> {
  const found: CaseDifference[] = []
  const ids = doc.events.flatMap((event) => ('fileIds' in event ? (event.fileIds ?? []) : []))
  for (const id of ids) {
    const file = await store.get<FileDoc>('files', doc.partition, id)
    if (file?.claimed && file.application === doc._id) continue
    found.push({ what: 'file-unknown', where: id, message: '写明的证据没有登记在它名下。' })
  }
  return found
}
