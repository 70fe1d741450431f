import { foldCase } from '../../domain/application/fold'
import { servedReply } from '../../domain/application/state'
import { CASE_ROLES, holdsOneOf } from '../../domain/roles'
import type { CaseAddress } from '../../typings/api'
import { findApplication } from '../case/receipt'
import { requestFiles } from '../case/views/lines'
import { findInDistricts } from '../district/find-in-districts'
import { withoutTexts } from '../sealing/seal-events'
import type { Services } from '../services'
import type { Caller } from '../sign-in/identify-caller'
import type { ApplicationDoc, CorrectionDoc, FileDoc } from '../store/documents'

/**
 * The uploader reads their own file; the applicant also what was served with the letter; an officer who may read
 * cases everything of a case of their own office. Evidence of the office stays with the office.
 */
export async function readableFile(services: Services, caller: Caller, fileId: string): Promise<FileDoc | null> {
  if (caller.kind === 'nobody') return null
  const file = await fileFor(services, caller, fileId)
  return file && (await mayRead(services, caller, file)) ? file : null
}

/** An officer reads in their own district; a resident may have filed in any. */
function fileFor(services: Services, caller: Caller, fileId: string): Promise<FileDoc | null> {
  if (caller.kind === 'staff') return services.store.get<FileDoc>('files', caller.staff.partition, fileId)
  return findInDistricts<FileDoc>(services, 'files', fileId)
}

async function mayRead(
  { store }: Services,
  caller: Exclude<Caller, { kind: 'nobody' }>,
  file: FileDoc,
): Promise<boolean> {
  if (file.owner === caller.id) return true
  if (!file.application) return false
  const doc = await store.get<ApplicationDoc>('applications', file.partition, file.application)
  if (caller.kind === 'staff') {
    const owner = doc ?? (await store.get<CorrectionDoc>('corrections', file.partition, file.application))
    return owner?.office === caller.staff.office && holdsOneOf(caller.staff.roles, CASE_ROLES)
  }
  return doc?.caller === caller.id && isServed(doc, file._id)
}

/**
 * Whoever holds receipt code and query code reads what the applicant reads: the files they sent in and those that
 * were served.
 */
export async function readableFileByCode(
  services: Services,
  caller: Caller,
  { fileId, ...address }: CaseAddress & { fileId: string },
): Promise<FileDoc | null> {
  const doc = await findApplication(services, caller, address)
  const may = doc !== null && (requestFiles(doc).includes(fileId) || isServed(doc, fileId))
  return may ? services.store.get<FileDoc>('files', doc.partition, fileId) : null
}

/** True for a file handed over with a letter that was served, were that letter set aside since. */
export function isServed({ events }: Pick<ApplicationDoc, 'events'>, fileId: string): boolean {
  const state = foldCase(withoutTexts(events))
  return [...state.formerReplies, servedReply(state)].some((reply) => reply?.fileIds.includes(fileId))
}
