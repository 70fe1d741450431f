import { addTime } from '../instant'
import { macHolds } from '../sealing/document-mac'
import type { Services } from '../services'
import type { ApplicationDoc, AuditDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'
import type { Doc } from '../store/store'
import type { SignedAt } from './signed-lists'
import { kindOf, type SignedRow, UNREADABLE } from './signed-rows'

/** What became of a signed row that may not: it is gone, at an earlier version, or another one in the same place. */
export type Wrong = 'missing' | 'rolled-back' | 'changed'
/** A row that differs from how it was signed, and is wrong unless an act explains it. `now` null: it is not there. */
export type SignedDifference = { signed: SignedAt; now: SignedRow | null; wrong: Wrong }

/** An act that was on its way when the night began to look is dated a moment before. */
const MARGIN_MINUTES = 1

/** Null where a row is as it was signed or was lawfully carried on. `doc`: the case itself, whose record goes back. */
export function differenceOf(signed: SignedAt, now: SignedRow | null, doc: Doc | null): SignedDifference | null {
  const wrong = wrongIn(signed, now, doc)
  return wrong && { signed, now, wrong }
}

function wrongIn(signed: SignedAt, now: SignedRow | null, doc: Doc | null): Wrong | null {
  if (signed.version < 0) return null
  if (!now) return 'missing'
  if ([signed.content, now.content].includes(UNREADABLE)) return null
  if (now.version < signed.version) return 'rolled-back'
  const grew = kindOf(signed.kind)?.rule === 'grows' && now.version > signed.version
  if (grew)
    return signed.kind === 'applications' && !holdsSigned(doc as ApplicationDoc | null, signed) ? 'rolled-back' : null
  return now.content === signed.content || signed.kind === 'audit-count' ? null : 'changed'
}

/** The record of a case only grows: the head that was signed is still one of its events. */
export function holdsSigned(doc: ApplicationDoc | null, { content }: SignedRow): boolean {
  return Array.isArray(doc?.events) && doc.events.some((event) => event?.mac === content)
}

/** The differences that no entry of the audit explains; that a version went back none can. */
export async function findUnexplained(
  services: Services,
  partition: string,
  differences: readonly SignedDifference[],
): Promise<SignedDifference[]> {
  const since = differences.filter(isExplainable).map(({ signed }) => signed.at)
  const [first] = since.sort()
  if (first === undefined) return [...differences]
  const entries = await entriesSince(services, partition, subtractMargin(first))
  return differences.filter(
    (one) => !isExplainable(one) || !entries.some((entry) => explainsDifference(entry, one.signed)),
  )
}

function isExplainable({ signed, wrong }: SignedDifference): boolean {
  return wrong !== 'rolled-back' && actsFor(signed).length > 0
}

/** In a list of an earlier version, which tells no instant, any entry since ever counts. */
function subtractMargin(at: string): string {
  return at === '' ? '' : addTime(at, -MARGIN_MINUTES, 'minute')
}

function actsFor({ kind }: SignedRow): readonly string[] {
  const rule = kindOf(kind)?.rule
  return rule === undefined || rule === 'grows' || rule === 'fixed' ? [] : rule
}

function explainsDifference(entry: AuditDoc, signed: SignedAt): boolean {
  const isAbout = signed.kind.startsWith('office-') ? entry.office === signed.id : entry.on === signed.id
  return isAbout && entry.at >= subtractMargin(signed.at) && actsFor(signed).includes(entry.what)
}

async function entriesSince(services: Services, partition: string, since: string): Promise<AuditDoc[]> {
  const { store, vault } = services
  const found: AuditDoc[] = []
  for (const office of await auditedOffices(services, partition)) {
    const query = { partition, eq: { office }, range: { at: { gte: since } } }
    found.push(...(await everyDoc<AuditDoc>(store, 'audit', query)))
  }
  return found.filter((entry) => macHolds(vault, 'audit', entry))
}

export async function auditedOffices({ store }: Services, partition: string): Promise<string[]> {
  const groups = await store.group('audit', { partition, by: ['office'] })
  return groups.map(({ key }) => String(key[0]))
}

/** How a difference is told. */
export function wordsOf({ signed, wrong }: SignedDifference): string {
  const what = { missing: '不见了', 'rolled-back': '回到了从前的样子', changed: '被改动，没有对应的操作记录' }[wrong]
  return `${WORDS[signed.kind]} ${signed.id}：签名时还在的，现在${what}。`
}

const WORDS: Record<SignedRow['kind'], string> = {
  applications: '申请',
  corrections: '更正登记',
  reports: '年度报告',
  settings: '机关设置的记录',
  calendars: '放假安排',
  'local-days': '当地放假、调休',
  'staff-account': '账号',
  'staff-password': '账号的密码',
  'staff-access': '账号的停用状态',
  'staff-phone': '账号的手机号',
  'office-register': '机关的登记',
  'office-settings': '机关的设置',
  'office-templates': '机关的文书模板',
  audit: '操作记录',
  'audit-count': '操作记录的条数，机关',
  heads: '夜间签名的清单',
  finding: '发现',
}
