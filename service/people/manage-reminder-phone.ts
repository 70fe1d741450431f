import { isPhone, normalizePhone } from '../../domain/identity/identity'
import type { ReminderView } from '../../typings/api'
import { Failure } from '../respond'
import type { Services } from '../services'
import { auditBy } from '../store/audit-entry'
import type { AuditDoc, StaffDoc } from '../store/documents'
import { openPhone, recipientOf, sealPhone } from './officer-phone'

const NO_PHONE = '请填写手机号，或者带区号的固定电话；不想收短信的，清空后保存。'

export function readReminders({ vault, messenger }: Services, staff: StaffDoc): ReminderView {
  return { phone: openPhone(vault, staff), on: messenger.reaches(recipientOf(staff)) }
}

/** Where this officer is reminded of what waits for them; '' for nowhere but the page. */
export async function saveReminderPhone(
  services: Services,
  staff: StaffDoc,
  asked: { phone: string },
): Promise<ReminderView> {
  const phone = normalizePhone(asked.phone)
  if (phone !== '' && !isPhone(phone))
    throw new Failure('fields', '有内容需要修改，请看标出的地方。', { phone: NO_PHONE })
  const sealedPhone = sealPhone(services.vault, phone, staff._id)
  await services.store.transact(staff.partition, async (tx) => {
    await tx.patch<StaffDoc>('staff', staff._id, { sealedPhone })
    await tx.create<AuditDoc>('audit', auditBy(services, staff, { what: 'session.phone', on: staff._id }))
  })
  return readReminders(services, { ...staff, sealedPhone })
}
