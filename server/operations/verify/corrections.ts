import { correctionParts } from '../../../service/corrections/seal-correction'
import { macHolds } from '../../../service/sealing/document-mac'
import type { Services } from '../../../service/services'
import type { CorrectionDoc, FileDoc } from '../../../service/store/documents'
import type { Ground } from '../../main'
import type { Difference } from './case'
import { count, type Findings, unlessUnreadable } from './findings'
import { docsOf } from './rows'
import { keyLost, opened } from './seals'

/** The register of Art. 41: what was asked and answered is what was recorded, and its evidence is there. */
export async function checkCorrections({ store, services }: Ground, findings: Findings): Promise<void> {
  for await (const doc of docsOf<CorrectionDoc>(store, 'corrections')) {
    count(findings, 'corrections')
    await unlessUnreadable(findings, doc._id, async () => {
      const found = [...seals(services, doc), ...authentic(services, doc), ...(await files(services, doc))]
      findings.problems.push(...found.map((one) => ({ ...one, id: doc._id })))
    })
  }
}

function seals({ vault }: Services, doc: CorrectionDoc): Difference[] {
  return correctionParts(doc).flatMap(({ field, sealed, place }) => {
    const open = () => vault.open(sealed, place)
    const key = keyLost(open)
    if (key) return [{ what: 'key-lost', where: key, message: `密钥 ${key} 不在，打不开。` }]
    if (opened(open) !== null) return []
    return [{ what: 'seal', where: field, message: '密封打不开：内容被改动或者挪动。' }]
  })
}

function authentic({ vault }: Services, doc: CorrectionDoc): Difference[] {
  if (macHolds(vault, 'corrections', doc)) return []
  return [{ what: 'mac', where: 'mac', message: '这件更正登记被改动：与系统自己的校验码不一致。' }]
}

async function files({ store }: Services, doc: CorrectionDoc): Promise<Difference[]> {
  const found: Difference[] = []
  for (const id of doc.files) {
    const file = await store.get<FileDoc>('files', doc.partition, id)
    if (file?.claimed && file.application === doc._id) continue
    found.push({ what: 'file-unknown', where: id, message: '写明的证据没有登记在它名下。' })
  }
  return found
}
