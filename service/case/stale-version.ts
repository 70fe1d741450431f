import { eventTitle } from '../../domain/application/event-list'
import { Failure } from '../respond'
import type { ApplicationDoc, StaffDoc } from '../store/documents'
import type { Tx } from '../store/store'

/** Two officers at once: the second is told what the first did, and nothing of theirs is saved over it. */
export async function describeStaleVersion(tx: Tx, doc: ApplicationDoc, seen: number): Promise<Failure> {
  const last = doc.events.at(-1)
  const staff = last ? await tx.get<StaffDoc>('staff', last.actor) : null
  const who = staff ? staff.name : '申请人'
  const what = last ? eventTitle(last.type) : ''
  const times = doc.version - seen > 1 ? `（此前共有${doc.version - seen}次变动）` : ''
  return new Failure(
    'conflict',
    `在您填写期间，${who}刚刚办理了“${what}”${times}。请看过最新情况再提交，您填写的内容还在。`,
  )
}
