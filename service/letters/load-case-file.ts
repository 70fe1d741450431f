import type { Acted } from '../../domain/application/state'
import type { Calendar } from '../../domain/calendar/calendar'
import type { CaseFile, CaseSource } from '../../domain/letters/case-moment'
import type { FileView } from '../../typings/api'
import { fileViews } from '../case/views/lines'
import { addresseesOf, openApplicant } from '../sealing/seal-applicant'
import { openRequest } from '../sealing/seal-request'
import type { Vault } from '../sealing/vault'
import type { Services } from '../services'
import { remedySettingOf, settingsOf } from '../settings/office-settings'
import type { ApplicationDoc, OfficeDoc, StaffDoc } from '../store/documents'

/** What letters name that stands outside their case: officers and files, by id. */
export type CaseNames = { officers: ReadonlyMap<string, string>; files: ReadonlyMap<string, FileView> }

export async function loadCaseNames(
  services: Services,
  doc: ApplicationDoc,
  officers: readonly StaffDoc[],
): Promise<CaseNames> {
  const files = await loadGivenFiles(services, doc)
  return { officers: new Map(officers.map(({ _id, name }) => [_id, name])), files }
}

/** The files that the drafts of a reply hand over; `more`: those of a draft that is not recorded. */
export async function loadGivenFiles(
  services: Services,
  { partition, events }: ApplicationDoc,
  more: readonly string[] = [],
): Promise<CaseNames['files']> {
  const drafted = events.flatMap((event) => (event.type === 'reply-drafted' ? event.fileIds : []))
  const files = await fileViews(services, partition, [...drafted, ...more])
  return new Map(files.map((file) => [file.id, file]))
}

/** Those of the files that are there, each once. */
export function pickFiles(files: CaseNames['files'], ids: readonly string[]): FileView[] {
  return [...new Set(ids)].flatMap((id) => files.get(id) ?? [])
}

/** What of an application names who asks for what. */
type NamedApplication = Pick<ApplicationDoc, 'applicant' | 'request' | 'receipt' | 'caller' | 'demo'>
type Opening = { doc: NamedApplication; office: OfficeDoc; names: CaseNames; seenBy: 'applicant' | 'office' }

/** What the letters of a case take from outside its events. Throws SealBroken. */
export function openCaseFile(vault: Vault, { doc, office, names, seenBy }: Opening): CaseFile {
  const { idKind: _, joint, ...person } = openApplicant(vault, doc)
  const { description, documentNumber, delivery } = openRequest(vault, doc)
  return {
    office: { ...settingsOf(office), ...remedySettingOf(office), name: office.name },
    applicant: { name: addresseesOf(vault, doc), areSeveral: joint.trim() !== '' },
    identity: [...Object.values(person), ...joint.split(/[\s、，,;；]+/u)],
    request: { description, documentNumber, delivery },
    enquiry: tellEnquiry(vault, doc, seenBy),
    nameOf: (officer) => names.officers.get(officer) ?? officer,
    fileName: (id) => names.files.get(id)?.name ?? id,
    demo: doc.demo,
  }
}

/** A case as all its letters are made from it. Throws SealBroken. */
export function openCaseSource(
  vault: Vault,
  { events, calendar, ...opening }: Opening & { events: readonly Acted[]; calendar: Calendar },
): CaseSource {
  return { events, calendar, file: openCaseFile(vault, opening) }
}

/** Whoever filed on line was shown the query code; nobody else looks at it, because only the applicant follows a case. */
function tellEnquiry(vault: Vault, { receipt, caller }: NamedApplication, seenBy: Opening['seenBy']): string {
  const code = vault.code(receipt)
  if (seenBy === 'applicant' || caller.startsWith('staff:')) {
    return `在本机关的小程序或者网页“查询进度”中输入回执编号${receipt}和查询码${code}`
  }
  return `在本机关的小程序或者网页“查询进度”中输入回执编号${receipt}和提交申请时告知的查询码`
}
