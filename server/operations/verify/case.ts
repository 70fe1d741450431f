import { cardFactsOf } from '../../../domain/application/card'
import { columnsOf } from '../../../domain/application/columns'
import { foldCase } from '../../../domain/application/fold'
import type { Calendar } from '../../../domain/calendar/calendar'
import { computeTimeline } from '../../../domain/clock/timeline'
import { applicantHashOf, hashOfFiling } from '../../../service/case/filing-hash'
import { identityHashOf, suppliedIn } from '../../../service/case/supplied-identity'
import { macHolds } from '../../../service/sealing/document-mac'
import { brokenLink } from '../../../service/sealing/event-chain'
import { openApplicant } from '../../../service/sealing/seal-applicant'
import { eventPlace, openEvent, withoutTexts } from '../../../service/sealing/seal-events'
import { openRequest } from '../../../service/sealing/seal-request'
import { sealedParts } from '../../../service/sealing/sealed-parts'
import type { Vault } from '../../../service/sealing/vault'
import type { Services } from '../../../service/services'
import type { ApplicationDoc, FileDoc } from '../../../service/store/documents'
import { Damaged } from '../../../service/store/storage-errors'
import { ADDED_FIELDS } from '../../../service/store/store'
import { CASES, listSealedParts } from '../sealed-documents'
import { type CaseDifference, checkCard } from './card'
import { countChecked, type Findings } from './findings'
import { findLostKey, openOrNull } from './seals'

/** Everything about one case that can be computed anew, beside what is stored. */
export async function checkCase(
  services: Services,
  calendar: Calendar | 'unreadable',
  doc: ApplicationDoc,
): Promise<CaseDifference[]> {
  const checks = [
    () => checkChain(services.vault, doc),
    () => (calendar === 'unreadable' ? [] : checkColumns(services.vault, calendar, doc)),
    () => checkSeals(services.vault, doc),
    () => checkAsFiled(services.vault, doc),
    () => checkCaseFiles(services, doc),
  ]
  const found = (await Promise.all(checks.map(checkUnlessUnreadable))).flat()
  // The MAC over the whole document finds changes that no other check can name.
  const named = found.some(({ what }) => what !== 'key-lost')
  return named ? found : [...found, ...(await checkUnlessUnreadable(() => checkAuthentic(services.vault, doc)))]
}

async function checkUnlessUnreadable(
  check: () => CaseDifference[] | Promise<CaseDifference[]>,
): Promise<CaseDifference[]> {
  try {
    return await check()
  } catch (error) {
    const { name } = error instanceof Error ? error : new Error()
    return [{ what: 'unreadable', where: name, message: '内容残缺，无法核对。' }]
  }
}

export function countCase(findings: Findings, doc: ApplicationDoc): void {
  const { events } = doc
  countChecked(findings, 'cases')
  countChecked(findings, 'events', Array.isArray(events) ? events.length : 0)
  countChecked(findings, 'seals', listSealedParts(CASES, doc).length)
}

function checkAuthentic(vault: Vault, doc: ApplicationDoc): CaseDifference[] {
  if (macHolds(vault, 'applications', doc)) return []
  return [{ what: 'mac', where: 'mac', message: '这件申请的内容被改动：与系统自己的校验码不一致。' }]
}

function checkChain(vault: Vault, doc: ApplicationDoc): CaseDifference[] {
  const events = doc.events.map((event, index) =>
    openOrNull(() => openEvent(vault, event, eventPlace(doc.receipt, index))),
  )
  const index = brokenLink(vault, doc, events)
  if (index === null) return []
  const where = index < doc.events.length ? `events[${index}]` : 'head'
  return [{ what: 'chain', where, message: '办理记录在这里断开：内容被改动、删除或者插入。' }]
}

function checkColumns(vault: Vault, calendar: Calendar, doc: ApplicationDoc): CaseDifference[] {
  const state = foldCase(withoutTexts(doc.events))
  const timeline = computeTimeline(state.events, calendar)
  const first = doc.events.find((event) => event.type === 'submitted')
  const { submittedOn, channel } = first ?? { submittedOn: '', channel: '' }
  const right = { ...columnsOf(state, timeline), submittedOn, channel }
  const columns = Object.entries(right).flatMap(([where, value]) => {
    const stored: unknown = Reflect.get(doc, where) ?? ADDED_FIELDS[where]
    if (stored === value) return []
    return [{ what: 'column', where, message: `保存的是“${stored}”，由办理记录算出的是“${value}”。` }]
  })
  return [...columns, ...checkCard(vault, doc, cardFactsOf(state, timeline))]
}

function checkSeals(vault: Vault, doc: ApplicationDoc): CaseDifference[] {
  const lost = new Set<string>()
  const broken = sealedParts(doc).flatMap(({ field, sealed, place }) => {
    const key = findLostKey(() => vault.open(sealed, place))
    if (key) lost.add(key)
    if (key || openOrNull(() => vault.open(sealed, place)) !== null) return []
    return [{ what: 'seal', where: field, message: '密封打不开：内容被改动或者挪动。' }]
  })
  const missing = [...lost].map((key) => ({ what: 'key-lost', where: key, message: `密钥 ${key} 不在，打不开。` }))
  return [...broken, ...missing]
}

/** The record keeps a keyed hash of the form as it was sent; the number's own hash finds the same applicant. */
function checkAsFiled(vault: Vault, doc: ApplicationDoc): CaseDifference[] {
  const { office, through = 'self', authorisation = [], proofFiles, attachments } = doc
  const person = openOrNull(() => openApplicant(vault, doc))
  const request = openOrNull(() => openRequest(vault, doc))
  if (!person || !request) return []
  const hash = applicantHashOf(vault, person, doc.receipt)
  const first = doc.events.find((event) => event.type === 'submitted')
  const applicantKind = first?.applicantKind ?? ''
  const files = { proofFiles, authorisation, attachments }
  const supplied = suppliedIn(doc.events)
  const before = supplied && { idKind: supplied.formerIdKind, idNumber: '' }
  const content = { office, applicantKind, through, ...person, ...before, ...request, ...files }
  const kept =
    !supplied || doc.identityRemovedOn || supplied.identityHash === identityHashOf(vault, doc.receipt, person)
  const message = '与提交时不一致。'
  return [
    ...(kept ? [] : [{ what: 'as-supplied', where: 'applicant.idNumber', message: '证件号码与补正时不一致。' }]),
    ...(hash === doc.applicantHash ? [] : [{ what: 'applicant-hash', where: 'applicantHash', message }]),
    ...(doc.identityRemovedOn || hashOfFiling(vault, content) === first?.contentHash
      ? []
      : [{ what: 'as-filed', where: 'request', message: `申请内容${message}` }]),
  ]
}

async function checkCaseFiles({ store }: Services, doc: ApplicationDoc): Promise<CaseDifference[]> {
  const gone = doc.identityRemovedOn ? (suppliedIn(doc.events)?.fileIds ?? []) : []
  const named = doc.events
    .flatMap((event) => ('fileIds' in event ? (event.fileIds ?? []) : []))
    .filter((id) => !gone.includes(id))
  const found: CaseDifference[] = []
  for (const id of new Set([...doc.proofFiles, ...(doc.authorisation ?? []), ...doc.attachments, ...named])) {
    const file = await store.get<FileDoc>('files', doc.partition, id).catch(catchDamagedPage)
    if (file === 'unreadable') continue
    if (file?.claimed && file.application === doc._id) continue
    found.push({ what: 'file-unknown', where: id, message: '这件申请写明的文件没有登记在它名下。' })
  }
  return found
}

/** checkRows reports it. */
function catchDamagedPage(error: unknown): 'unreadable' {
  if (error instanceof Damaged) return 'unreadable'
  throw error
}
