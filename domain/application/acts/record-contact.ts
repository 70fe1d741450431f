import { needsConfirmation } from '../../clock/receipt'
import { longText, oneOf, pastDay, yesNo } from '../../record/fields'
import { type Refusal, refuse } from '../../refusal'
import { CONTACT_WAYS } from '../../words/procedure'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { CONTACT_RECORDED } from '../events/before-reply'
import type { CaseState } from '../state'

const contactRecorded = defineEvent(CONTACT_RECORDED, {
  legalDay: 'on',
  isForApplicant: false,
  title: '联系申请人',
  sentence: '工作人员记下了与申请人联系的情况。',
  detail: ({ how, reached, text }) => `${how}：${reached ? '联系上了' : '没有联系上'}。${text}`,
  fold: ({ contacts }, { on, reached }) => ({ contacts: [...contacts, { on, reached }] }),
})

const REACHED = [
  { value: 'no', label: '没有联系上' },
  { value: 'yes', label: '联系上了' },
]

/**
 * Art. 31: a try to reach the applicant before receipt. 国办公开办函〔2015〕207号: the day on which contact was restored is
 * the day of receipt, so it is never back-dated.
 */
export const recordContact = defineAct({
  name: 'record-contact',
  from: ['submitted'],
  to: 'same',
  who: ['clerk'],
  article: '第三十一条',
  button: '登记联系情况',
  hint: '联系不上的先记下来，不算收到；联系上的那一天，就是收到申请之日。',
  form: {
    on: pastDay<CaseState>('联系的日期', { notBefore: ({ submittedOn }) => submittedOn }),
    how: oneOf('怎样联系', CONTACT_WAYS, { missing: '请选择怎样联系。' }),
    reached: yesNo('有没有联系上', { choices: REACHED }),
    text: longText('联系的经过', {
      hint: '例如：10时、15时各拨打一次，无人接听',
      missing: '请写明联系的经过，例如拨打几次、何时、结果如何。',
    }),
  },
  events: [contactRecorded],
  guard: guardContact,
  decide: (_, { on, how, reached, text }, { today }) =>
    reached && on !== today
      ? refuse('fields', '第三十一条', { fields: { on: RESTORED_TODAY } })
      : [{ type: 'contact-recorded', on, how, reached, text }],
})

const RESTORED_TODAY = '联系上的当天登记：那一天就是收到申请之日，不能倒填。'

function guardContact({ channel, contacts }: CaseState): Refusal | null {
  if (!needsConfirmation(channel)) {
    const detail = '当面、口头和签收邮寄的申请，收到之日已经确定，不用等联系上申请人，请直接确认收到。'
    return refuse('not-in-this-status', '第三十一条', { detail })
  }
  const restored = contacts.some(({ reached }) => reached)
  return restored ? refuse('not-in-this-status', '第三十一条', { detail: '已经联系上申请人，请确认收到。' }) : null
}
