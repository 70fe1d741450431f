import { isEmail, isPhone } from '../../identity/identity'
import { longText, optionalField, pastDay, shortText, uploadedFiles } from '../../record/fields'
import { firstRefusal, type Refusal, refuse } from '../../refusal'
import { defineCorrectionAct, defineCorrectionEvent } from '../act'
import { CORRECTION_REGISTERED } from '../events'

const correctionRegistered = defineCorrectionEvent(CORRECTION_REGISTERED, {
  legalDay: 'receivedOn',
  isForApplicant: false,
  title: '登记更正申请',
  sentence: '机关登记了更正与本人自身相关的记录的申请。',
  filesAre: 'evidence',
  fold: (_, { receivedOn, number, fileIds, ...event }) => {
    const { name, idNumber, phone, email, address, record, wrong, right, evidence } = event
    return {
      status: 'open',
      receivedOn,
      number,
      texts: { name, idNumber, phone, email, address, record, wrong, right, evidence },
      fileIds: fileIds ?? [],
    }
  },
})

/** Art. 41: the request is registered, under a number of its own series. */
export const registerCorrection = defineCorrectionAct({
  name: 'register-correction',
  from: [],
  to: 'open',
  who: ['clerk'],
  article: '第四十一条',
  button: '更正登记',
  form: {
    receivedOn: pastDay('收到更正申请的日期'),
    name: shortText('姓名或者名称', { missing: '请填写申请人的姓名或者名称。' }),
    idNumber: shortText('证件号码', {
      hint: '更正的是与本人自身相关的记录，要核对身份；加密保存',
      missing: '请填写证件号码：更正的是与本人自身相关的记录，要核对身份。',
    }),
    phone: optionalField(shortText('联系电话', { hint: '电话、邮箱、地址至少填写一种，用来告知结果' })),
    email: optionalField(shortText('电子邮箱')),
    address: optionalField(shortText('联系地址')),
    record: longText('要求更正哪一份政府信息', {
      hint: '名称、文号或者其他能找到它的说明',
      missing: '请写明要求更正哪一份政府信息。',
    }),
    wrong: longText('记录哪里不准确', { hint: '照原来的记录写', missing: '请写明记录哪里不准确。' }),
    right: longText('应当怎样记录', { missing: '请写明应当怎样记录。' }),
    evidence: optionalField(longText('有什么证据', { hint: '写明证据，或者上传证据' })),
    files: optionalField(uploadedFiles('证据')),
  },
  events: [correctionRegistered],
  decide: (_, input, { numbers }) => {
    const { phone = '', email = '', address = '', evidence = '', files: fileIds = [] } = input
    const refusal = firstRefusal(refuseContact({ phone, email, address }), refuseUnproven({ evidence, fileIds }))
    return (
      refusal ?? [
        {
          type: 'correction-registered',
          receivedOn: input.receivedOn,
          number: numbers[0] ?? '',
          name: input.name.trim(),
          idNumber: input.idNumber.trim(),
          phone: phone.trim(),
          email: email.trim(),
          address: address.trim(),
          record: input.record.trim(),
          wrong: input.wrong.trim(),
          right: input.right.trim(),
          evidence: evidence.trim(),
          ...(fileIds.length > 0 && { fileIds }),
        },
      ]
    )
  },
})

/** One way must be left to tell the result. */
function refuseContact({ phone, email, address }: Record<'phone' | 'email' | 'address', string>): Refusal | null {
  const isSilent = [phone, email, address].every((one) => one.trim() === '')
  const fields = {
    ...(phone.trim() !== '' && !isPhone(phone) && { phone: '电话号码的写法不对。' }),
    ...(email.trim() !== '' && !isEmail(email) && { email: '电子邮箱的写法不对。' }),
    ...(isSilent && { phone: '请填写一种联系方式，用来告知结果。' }),
  }
  return Object.keys(fields).length > 0 ? refuse('fields', '第四十一条', { fields }) : null
}

/** Art. 41: 有证据证明. */
function refuseUnproven({ evidence, fileIds }: { evidence: string; fileIds: readonly string[] }): Refusal | null {
  if (evidence.trim() !== '' || fileIds.length > 0) return null
  return refuse('fields', '第四十一条', { fields: { evidence: '请写明有什么证据，或者上传证据。' } })
}
