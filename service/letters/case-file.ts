import type { CaseFile } from '../../domain/letters/moment'
import { fileViews } from '../case/views/lines'
import { addresseesOf, openApplicant } from '../sealing/seal-applicant'
import { openRequest } from '../sealing/seal-request'
import type { Services, Vault } from '../services'
import { remedySettingOf, settingsOf } from '../settings/office-settings'
import type { ApplicationDoc, OfficeDoc, StaffDoc } from '../store/documents'

/** What letters name that stands outside their case: officers and files, by id. */
export type Named = { officers: ReadonlyMap<string, string>; files: ReadonlyMap<string, string> }

export async function namedIn(services: Services, doc: ApplicationDoc): Promise<Named> {
  const { partition, office, events } = doc
  const given = events.flatMap((event) => (event.type === 'reply-drafted' ? event.fileIds : []))
  const [staff, files] = await Promise.all([
    services.store.query<StaffDoc>('staff', { partition, eq: { office } }),
    fileViews(services, doc.partition, given),
  ])
  return {
    officers: new Map(staff.items.map(({ _id, name }) => [_id, name])),
    files: new Map(files.map(({ id, name }) => [id, name])),
  }
}

type Asked = { doc: ApplicationDoc; office: OfficeDoc; named: Named; seenBy: 'applicant' | 'office' }

/** What the letters of a case take from outside its events. Throws SealBroken. */
export function caseFileOf(vault: Vault, { doc, office, named, seenBy }: Asked): CaseFile {
  const { idKind: _, joint, ...person } = openApplicant(vault, doc)
  const { description, documentNumber } = openRequest(vault, doc)
  return {
    office: { ...settingsOf(office), ...remedySettingOf(office), name: office.name },
    applicant: { name: addresseesOf(vault, doc) },
    identity: [...Object.values(person), ...joint.split(/[\s、，,;；]+/u)],
    request: { description, documentNumber },
    enquiry: enquiryWords(vault, doc, seenBy),
    nameOf: (officer) => named.officers.get(officer) ?? officer,
    fileName: (id) => named.files.get(id) ?? id,
    demo: doc.demo,
  }
}

/** Whoever filed on line was shown the query code; nobody else looks at it (design.md: only the applicant follows). */
function enquiryWords(vault: Vault, { receipt, caller }: ApplicationDoc, seenBy: Asked['seenBy']): string {
  const code = vault.code(receipt)
  if (seenBy === 'applicant' || caller.startsWith('staff:')) {
    return `在本机关的小程序或者网页“查询进度”中输入回执编号${receipt}和查询码${code}`
  }
  return `在本机关的小程序或者网页“查询进度”中输入回执编号${receipt}和提交申请时告知的查询码`
}
