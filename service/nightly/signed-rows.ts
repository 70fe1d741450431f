import { openPhone } from '../people/officer-phone'
import { openTotpSecret } from '../sealing/totp-secret'
import { KeyLost, SealBroken, type Vault } from '../sealing/vault'
import { settingsOf } from '../settings/office-settings'
import type {
  ApplicationDoc,
  AuditDoc,
  CalendarDoc,
  CorrectionDoc,
  HeadsDoc,
  LocalDayDoc,
  OfficeDoc,
  ReportDoc,
  SettingsDoc,
  StaffDoc,
} from '../store/documents'
import type { CollectionName, Doc } from '../store/store'

/** A row as it stood when it was signed. `content` is what may not change while the version stays. */
export type SignedRow = { kind: RowKind; id: string; version: number; content: string }

/**
 * How a row may change from one night to the next: its version `grows`; it is `fixed` once it is there; or each change is
 * explained by an entry of the audit that names one of these acts.
 */
type Rule = 'grows' | 'fixed' | readonly string[]

type SignedKind = {
  coll: CollectionName
  rule: Rule
  /** Not looked at each night, only by `verify`. */
  isOnlyVerified?: boolean
  stateOf(vault: Vault, doc: Doc): Pick<SignedRow, 'version' | 'content'>
}

/** A row that does not open now, because its key is missing. */
export const UNREADABLE = '?'
/** One whose seal was changed. */
const BROKEN = '!'

function declareKind<T extends Doc>(
  coll: CollectionName,
  rule: Rule,
  stateOf: (doc: T, vault: Vault) => { version?: number; content?: string },
): SignedKind {
  return { coll, rule, stateOf: (vault, doc) => ({ version: 0, content: '', ...stateOf(doc as T, vault) }) }
}

const byMac = ({ mac }: { mac: string }) => ({ content: mac })

/** All that is under the signature. Accounts and offices have a row for each part that is changed by other acts. */
const KINDS = {
  applications: declareKind<ApplicationDoc>('applications', 'grows', ({ version, head }) => ({
    version,
    content: head,
  })),
  corrections: declareKind<CorrectionDoc>('corrections', 'grows', ({ version }) => ({ version })),
  reports: declareKind<ReportDoc>('reports', 'fixed', byMac),
  settings: declareKind<SettingsDoc>('settings', 'fixed', byMac),
  calendars: declareKind<CalendarDoc>('calendars', ['calendar.add'], byMac),
  'local-days': declareKind<LocalDayDoc>('localDays', ['calendar.set-day', 'calendar.clear-day'], byMac),
  'staff-account': declareKind<StaffDoc>('staff', [], (staff, vault) => {
    const {
      lastTotp: _,
      passwordHash: __,
      disabled: ___,
      sealedPhone: ____,
      sealedTotpSecret: _____,
      ...account
    } = staff
    return { content: hashOpened(vault, () => ({ account, secret: openTotpSecret(vault, staff) })) }
  }),
  'staff-password': declareKind<StaffDoc>('staff', ['session.password'], ({ passwordHash }, vault) => ({
    content: hashOpened(vault, () => passwordHash),
  })),
  'staff-access': declareKind<StaffDoc>('staff', ['people.disable', 'people.enable'], ({ disabled }) => ({
    content: disabled ? 'disabled' : 'enabled',
  })),
  'staff-phone': declareKind<StaffDoc>('staff', ['session.phone'], (staff, vault) => ({
    content: hashOpened(vault, () => openPhone(vault, staff)),
  })),
  'office-register': declareKind<OfficeDoc>('offices', [], (office, vault) => ({
    content: hashOpened(vault, () => registeredIn(office)),
  })),
  'office-settings': declareKind<OfficeDoc>('offices', ['office.save'], (office, vault) => ({
    version: office.version ?? 0,
    content: hashOpened(vault, () => settingsIn(office)),
  })),
  'office-templates': declareKind<OfficeDoc>(
    'offices',
    ['template.replace', 'template.reset'],
    ({ templates = {} }, vault) => ({
      content: hashOpened(vault, () => templates),
    }),
  ),
  audit: { ...declareKind<AuditDoc>('audit', 'fixed', byMac), isOnlyVerified: true },
  /** Lists of an earlier version, which knew of none before them. */
  heads: { ...declareKind<HeadsDoc>('heads', 'fixed', byMac), isOnlyVerified: true },
} satisfies Record<string, SignedKind>

export type RowKind = keyof typeof KINDS | 'audit-count' | 'finding'

/** The kinds of a collection. */
export function kindsOf(coll: CollectionName): (keyof typeof KINDS)[] {
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).filter((name) => KINDS[name].coll === coll)
}

/** Null for a count or a finding, which are documents of no collection. */
export function kindOf(name: RowKind): SignedKind | null {
  return name === 'audit-count' || name === 'finding' ? null : KINDS[name]
}

/** The rows that a document has under the signature. */
export function rowsOf(vault: Vault, coll: CollectionName, doc: Doc): SignedRow[] {
  return kindsOf(coll).map((name) => ({ kind: name, id: doc._id, ...KINDS[name].stateOf(vault, doc) }))
}

export function keyOf({ kind: name, id }: Pick<SignedRow, 'kind' | 'id'>): string {
  return `${name}\t${id}`
}

export function lineOf({ kind: name, id, version, content }: SignedRow): string {
  return [name, id, version, content].join('\t')
}

/** A line of a list; an earlier version wrote of applications alone. */
export function rowIn(line: string): SignedRow {
  const [name = '', id = '', version = '', content = ''] = line.split('\t')
  if (line.includes('\t')) return { kind: name as RowKind, id, version: Number(version), content }
  const [receipt = '', number = '', head = ''] = line.split(' ')
  return { kind: 'applications', id: receipt, version: Number(number), content: head }
}

/** A keyed hash of a value: a list shows nothing of what it signs. */
function hashOpened(vault: Vault, open: () => unknown): string {
  try {
    return vault.mac('signed-row', open())
  } catch (error) {
    if (error instanceof KeyLost) return UNREADABLE
    if (error instanceof SealBroken) return BROKEN
    throw error
  }
}

/** What an officer may set, as it is stored: a usual value that a later version of the program brings is no change. */
function settingsIn(office: OfficeDoc): object {
  return partOf(office, (name) => Object.hasOwn(settingsOf(office), name))
}

/** What stands in an office beside its settings, its templates and the lock of both. */
function registeredIn(office: OfficeDoc): object {
  return partOf(office, (name) => !Object.hasOwn(settingsOf(office), name) && !['templates', 'version'].includes(name))
}

function partOf(office: OfficeDoc, isPart: (name: string) => boolean): object {
  return Object.fromEntries(Object.entries(office).filter(([name]) => isPart(name)))
}
