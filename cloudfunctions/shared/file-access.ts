import { may } from '../../domain/access'
import { servedReply } from '../../domain/application/after'
import { fold } from '../../domain/application/case'
import type { CaseAddress } from '../../typings/api'
import type { Caller } from './caller'
import type { ApplicationDoc, CorrectionDoc, FileDoc } from './documents'
import { withoutTexts } from './events'
import { findApplication } from './receipt'
import type { Services } from './services'
import { requestFiles } from './views/lines'

/**
 * The uploader reads their own file; the applicant also what was served with the letter; an officer who may read
 * cases everything of a case of their own office. Evidence of the office stays with the office.
 */
export async function mayReadFile({ store }: Services, caller: Caller, fileId: string): Promise<boolean> {
  const file = await store.get<FileDoc>('files', fileId)
  if (!file || caller.kind === 'nobody') return false
  if (file.owner === caller.id) return true
  if (!file.application) return false
  const doc = await store.get<ApplicationDoc>('applications', file.application)
  if (caller.kind === 'staff') {
    const owner = doc ?? (await store.get<CorrectionDoc>('corrections', file.application))
    return owner?.office === caller.staff.office && may(caller.staff.roles, 'case.read')
  }
  if (!doc) return false
  return doc.caller === caller.id && isServed(doc, fileId)
}

/**
 * Whoever holds receipt code and query code reads what the applicant reads: the files they sent in and those that
 * were served.
 */
export async function mayReadByCode(
  services: Services,
  caller: Caller,
  { fileId, ...address }: CaseAddress & { fileId: string },
): Promise<boolean> {
  const doc = await findApplication(services, caller, address)
  return doc !== null && (requestFiles(doc).includes(fileId) || isServed(doc, fileId))
}

/** True for a file handed over with a letter that was served, were that letter set aside since. */
export function isServed({ events }: Pick<ApplicationDoc, 'events'>, fileId: string): boolean {
  const state = fold(withoutTexts(events))
  return [...state.formerReplies, servedReply(state)].some((reply) => reply?.fileIds.includes(fileId))
}
