import type { Day } from '../day'
import { isEmail, isPhone } from '../identity/identity'
import { refusePastDay } from '../record/days'
import { firstRefusal, type Refusal, refuse } from '../refusal'

/**
 * Art. 41: somebody has evidence that a record about themself is wrong. The office corrects it, or has no power to and
 * hands it on or tells where; or the record is right. A request of this kind is no application and stands in no table.
 */
export const CORRECTION_RESULTS = ['corrected', 'kept', 'transferred', 'told'] as const
export type CorrectionResult = (typeof CORRECTION_RESULTS)[number]

/** What is sealed of a request: who asks, and what about. */
export const CORRECTION_TEXTS = [
  'name',
  'idNumber',
  'phone',
  'email',
  'address',
  'record',
  'wrong',
  'right',
  'evidence',
] as const
export type CorrectionTexts = Record<(typeof CORRECTION_TEXTS)[number], string>
export type CorrectionDecision = { decidedOn: Day; result: CorrectionResult; text: string; agency: string }

type CorrectionRequest = { receivedOn: Day; files: readonly string[] } & CorrectionTexts

/** Why a request cannot be registered as it stands; null when it can. */
export function refuseCorrection(asked: CorrectionRequest, today: Day): Refusal | null {
  const { name, idNumber, record, wrong, right } = asked
  return firstRefusal(
    refusePastDay(asked.receivedOn, { field: 'receivedOn', notBefore: null, today }),
    refuseEmpty({ name, idNumber, record, wrong, right }, REQUIRED_TEXTS),
    refuseContact(asked),
    refuseUnproven(asked),
  )
}

const REQUIRED_TEXTS = {
  name: '请填写申请人的姓名或者名称。',
  idNumber: '请填写证件号码：更正的是与本人自身相关的记录，要核对身份。',
  record: '请写明要求更正哪一份政府信息。',
  wrong: '请写明记录哪里不准确。',
  right: '请写明应当怎样记录。',
}

function refuseEmpty(fields: Record<string, string>, words: Record<string, string>): Refusal | null {
  const empty = Object.keys(fields).filter((name) => !fields[name]?.trim())
  if (empty.length === 0) return null
  return refuse('fields', undefined, {
    fields: Object.fromEntries(empty.map((name) => [name, words[name] ?? '请填写。'])),
  })
}

function refuseContact({ phone, email, address }: CorrectionRequest): Refusal | null {
  const fields = {
    ...(phone !== '' && !isPhone(phone) ? { phone: '电话号码的写法不对。' } : {}),
    ...(email !== '' && !isEmail(email) ? { email: '电子邮箱的写法不对。' } : {}),
    ...([phone, email, address].every((one) => one.trim() === '')
      ? { phone: '请填写一种联系方式，用来告知结果。' }
      : {}),
  }
  return Object.keys(fields).length > 0 ? refuse('fields', '第四十一条', { fields }) : null
}

/** Art. 41: 有证据证明. */
function refuseUnproven({ evidence, files }: CorrectionRequest): Refusal | null {
  if (evidence.trim() !== '' || files.length > 0) return null
  return refuse('fields', '第四十一条', { fields: { evidence: '请写明有什么证据，或者上传证据。' } })
}

/** Each result tells why; one that sends the person elsewhere names where. */
export function refuseCorrectionResult(
  { decidedOn, result, text, agency }: CorrectionDecision,
  { receivedOn, today }: { receivedOn: Day; today: Day },
): Refusal | null {
  const elsewhere = result === 'transferred' || result === 'told'
  return firstRefusal(
    refusePastDay(decidedOn, { field: 'decidedOn', notBefore: receivedOn, today }),
    refuseEmpty(
      { text, ...(elsewhere && { agency }) },
      { text: REQUIRED_RESULT_TEXTS[result], agency: '请写明有权更正的机关。' },
    ),
  )
}

const REQUIRED_RESULT_TEXTS: Record<CorrectionResult, string> = {
  corrected: '请写明怎样更正的。',
  kept: '请写明不予更正的理由。',
  transferred: '请写明本机关为什么无权更正。',
  told: '请写明本机关为什么无权更正。',
}

/** The notice to the person, and the letter with which the request is handed on to the organ that may correct. */
export const CORRECTION_PAPERS = ['notice', 'forward'] as const
export type CorrectionPaper = (typeof CORRECTION_PAPERS)[number]

/** Art. 41: what is handed on leaves with a letter to the organ, beside the notice to the person. */
export function listCorrectionPapers(result: CorrectionResult): readonly CorrectionPaper[] {
  return result === 'transferred' ? CORRECTION_PAPERS : ['notice']
}
