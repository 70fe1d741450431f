import type {
  ApplicationDoc,
  AuditDoc,
  CalendarDoc,
  CorrectionDoc,
  FileDoc,
  FilingDoc,
  HeadsDoc,
  LocalDayDoc,
  ReportDoc,
  SettingsDoc,
} from '../store/documents'
import type { Vault } from './vault'

/** The collections whose documents carry a MAC over everything else in them. */
export type AuthenticDocs = {
  applications: ApplicationDoc
  corrections: CorrectionDoc
  filings: FilingDoc
  files: FileDoc
  reports: ReportDoc
  heads: HeadsDoc
  settings: SettingsDoc
  calendars: CalendarDoc
  localDays: LocalDayDoc
  audit: AuditDoc
}
type AuthenticKind = keyof AuthenticDocs

export function withMac<K extends AuthenticKind>(
  vault: Vault,
  kind: K,
  doc: Omit<AuthenticDocs[K], 'mac'>,
): Omit<AuthenticDocs[K], 'mac'> & { mac: string } {
  const { mac: _, ...rest } = { mac: '', ...doc }
  return { ...doc, mac: vault.mac(kind, rest) }
}

export function macHolds<K extends AuthenticKind>(vault: Vault, kind: K, doc: AuthenticDocs[K]): boolean {
  const { mac, ...rest } = doc
  return vault.mac(kind, rest) === mac
}

/** The change and the MAC it brings. A MAC that did not hold is kept: what other hands did stays to be found. */
export function withChange<K extends AuthenticKind, S extends Partial<AuthenticDocs[K]>>(
  vault: Vault,
  kind: K,
  { before, set }: { before: AuthenticDocs[K]; set: S },
): S & { mac: string } {
  const { mac: _, ...rest } = { ...before, ...set }
  return { ...set, mac: macHolds(vault, kind, before) ? vault.mac(kind, rest) : before.mac }
}
