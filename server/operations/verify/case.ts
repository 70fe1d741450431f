import { canonical } from '../../../cloudfunctions/shared/canonical'
import type { ApplicationDoc, FileDoc } from '../../../cloudfunctions/shared/documents'
import { brokenLink } from '../../../cloudfunctions/shared/record'
import type { Services, Vault } from '../../../cloudfunctions/shared/services'
import { fold } from '../../../domain/application/case'
import { columnsOf } from '../../../domain/application/columns'
import type { Calendar } from '../../../domain/calendar'
import { timeline } from '../../../domain/clock'
import { normalizeId } from '../../../domain/identity'
import { count, type Findings } from './findings'

export type Difference = { what: string; where: string; message: string }

/** Everything about one case that can be computed anew, beside what is stored. */
export async function checkCase(services: Services, calendar: Calendar, doc: ApplicationDoc): Promise<Difference[]> {
  const checks = [
    () => chain(services.vault, doc),
    () => columns(calendar, doc),
    () => seals(services.vault, doc),
    () => asFiled(services.vault, doc),
    () => filesOf(services, doc),
  ]
  const found = await Promise.all(checks.map(unlessUnreadable))
  return found.flat()
}

async function unlessUnreadable(check: () => Difference[] | Promise<Difference[]>): Promise<Difference[]> {
  try {
    return await check()
  } catch (error) {
    const { name } = error instanceof Error ? error : new Error()
    return [{ what: 'unreadable', where: name, message: '内容残缺，无法核对。' }]
  }
}

export function countCase(findings: Findings, { events, applicant }: ApplicationDoc): void {
  count(findings, 'cases')
  count(findings, 'events', Array.isArray(events) ? events.length : 0)
  count(findings, 'seals', Object.values(applicant ?? {}).filter(Boolean).length)
}

function chain(vault: Vault, doc: ApplicationDoc): Difference[] {
  const index = brokenLink(vault, doc)
  if (index === null) return []
  const where = index < doc.events.length ? `events[${index}]` : 'head'
  return [{ what: 'chain', where, message: '办理记录在这里断开：内容被改动、删除或者插入。' }]
}

function columns(calendar: Calendar, doc: ApplicationDoc): Difference[] {
  const state = fold(doc.events)
  const first = doc.events.find((event) => event.type === 'submitted')
  const { submittedOn, channel, applicantKind } = first ?? { submittedOn: '', channel: '', applicantKind: '' }
  const right = { ...columnsOf(state, timeline(state.events, calendar)), submittedOn, channel, applicantKind }
  return Object.entries(right).flatMap(([where, value]) => {
    const stored: unknown = Reflect.get(doc, where)
    if (stored === value) return []
    return [{ what: 'column', where, message: `保存的是“${stored}”，由办理记录算出的是“${value}”。` }]
  })
}

function seals(vault: Vault, { applicant, receipt }: ApplicationDoc): Difference[] {
  return Object.entries(applicant).flatMap(([field, sealed]) =>
    opens(vault, sealed, `${receipt}/${field}`)
      ? []
      : [{ what: 'seal', where: `applicant.${field}`, message: '密封打不开：内容被改动、挪动，或者缺少密钥。' }],
  )
}

function opens(vault: Vault, sealed: string, where: string): boolean {
  try {
    vault.open(sealed, where)
    return true
  } catch {
    return false
  }
}

/** The record keeps a keyed hash of the form as it was sent; the number's own hash finds the same applicant. */
function asFiled(vault: Vault, doc: ApplicationDoc): Difference[] {
  const { office, applicantKind, applicant, receipt, request, proofFiles, attachments } = doc
  const all = Object.entries(applicant)
  if (!all.every(([field, sealed]) => opens(vault, sealed, `${receipt}/${field}`))) return []
  const person = Object.fromEntries(all.map(([field, sealed]) => [field, vault.open(sealed, `${receipt}/${field}`)]))
  const hash = vault.fingerprint(`${person.idKind}/${normalizeId(person.idNumber ?? '')}`)
  const content = { office, applicantKind, ...person, ...request, proofFiles, attachments }
  const first = doc.events.find((event) => event.type === 'submitted')
  const message = '与提交时不一致。'
  return [
    ...(hash === doc.applicantHash ? [] : [{ what: 'applicant-hash', where: 'applicantHash', message }]),
    ...(vault.fingerprint(canonical(content)) === first?.contentHash
      ? []
      : [{ what: 'as-filed', where: 'request', message: `申请内容${message}` }]),
  ]
}

async function filesOf({ store }: Services, doc: ApplicationDoc): Promise<Difference[]> {
  const named = doc.events.flatMap((event) => ('fileIds' in event ? (event.fileIds ?? []) : []))
  const found: Difference[] = []
  for (const id of new Set([...doc.proofFiles, ...doc.attachments, ...named])) {
    const file = await store.get<FileDoc>('files', id)
    if (file?.claimed && file.application === doc._id) continue
    found.push({ what: 'file-unknown', where: id, message: '这件申请写明的文件没有登记在它名下。' })
  }
  return found
}
