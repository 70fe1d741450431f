import { needsConfirmation } from '../../clock/receipt'
import type { Day } from '../../day'
import { refuseBefore, refusePastDay } from '../../record/days'
import { anyDay, existsWhen, oneOf, requiredWhen, shortText, uploadedFiles } from '../../record/fields'
import { isRefusal, type Refusal, refuse } from '../../refusal'
import { RECEIPT_WORDS } from '../../words/application'
import { CONTACT_WAYS } from '../../words/procedure'
import { type CaseScene, defineAct } from '../act'
import type { Context } from '../context'
import { defineEvent } from '../event'
import { RECEIVED, REGISTERED } from '../events/before-reply'
import type { CaseState } from '../state'

const registered = defineEvent(REGISTERED, {
  legalDay: 'on',
  isForApplicant: false,
  title: '登记',
  sentence: '申请已经登记，编了登记号。',
  detail: ({ number }) => `登记号：${number}`,
  fold: (_, { number }) => ({ number }),
})

const received = defineEvent(RECEIVED, {
  legalDay: 'receivedOn',
  isForApplicant: true,
  title: '确认收到',
  sentence: '收到申请之日已经确定，答复期限从第二天起算。',
  applicantDetail: () => '',
  officerDetail: ({ confirmedWith, how }) => (confirmedWith ? `与${confirmedWith}以${how}方式确认。` : ''),
  filesAre: 'evidence',
  fold: ({ evidence }, { receivedOn, fileIds = [] }) => ({
    receivedOn,
    evidence: [...evidence, ...fileIds],
  }),
  message: {
    to: 'applicant',
    title: '申请已经确认收到',
    tip: '请打开页面查看答复期限',
    dayLabel: '收到申请之日',
    day: ({ receivedOn }) => receivedOn,
  },
})

type Confirmation = {
  signedOn?: Day
  confirmedWith?: string
  how?: string
  files?: string[]
}

const isSignedPost = ({ state }: CaseScene) => state.channel === 'signed-post'
const isConfirmed = ({ state }: CaseScene) => needsConfirmation(state.channel)
const isSlipNeeded = ({ state }: CaseScene) => state.channel === 'signed-post' && state.evidence.length === 0
const filesHint = (scene: CaseScene) => (isSignedPost(scene) ? '收到之日以它为凭' : '')

function filesLabel(scene: CaseScene): string {
  if (isSignedPost(scene)) return '签收单、邮戳或者信封的照片'
  return isConfirmed(scene) ? '通话记录、信封等凭证' : '申请表等凭证'
}

/** Art. 31: the day of receipt, and with it the register number. What proves the day depends on the channel. */
export const confirm = defineAct({
  name: 'confirm',
  from: ['submitted'],
  to: 'processing',
  who: ['clerk'],
  article: '第三十一条',
  button: '确认收到',
  waitingFor: '确认收到申请',
  hint: ({ state }) => `${RECEIPT_WORDS[state.channel]}不归本机关负责的，也要确认，再按第三十六条第（五）项答复。`,
  form: {
    signedOn: existsWhen(isSignedPost, anyDay<CaseScene>('签收日期', { value: ({ today }) => today })),
    confirmedWith: existsWhen(isConfirmed, shortText<CaseScene>('与谁确认', { hint: '申请人本人，或者其委托的人' })),
    how: existsWhen(isConfirmed, oneOf<string, CaseScene>('怎样确认', CONTACT_WAYS)),
    files: requiredWhen(isSlipNeeded, uploadedFiles<CaseScene>(filesLabel, { hint: filesHint })),
  },
  events: [registered, received],
  decide: (state, input, context) => {
    const receivedOn = dayOfReceipt(state, input, context)
    if (isRefusal(receivedOn)) return receivedOn
    const { confirmedWith = '', how = '', files: fileIds = [] } = input
    return [
      { type: 'registered', number: context.number, on: context.today },
      { type: 'received', receivedOn, confirmedWith, how, ...(fileIds.length > 0 && { fileIds }) },
    ]
  },
})

/**
 * Art. 31: handed in = that day; signed post = the day it was signed for; unsigned post, internet and fax = the day
 * both sides confirmed, which is the server's day and is never back-dated.
 */
function dayOfReceipt(state: CaseState, input: Confirmation, { today }: Context): Day | Refusal {
  if (state.channel === 'in-person' || state.channel === 'oral') return state.submittedOn
  if (state.channel === 'signed-post') return dayOfSignature(state, input, today)
  const missing = refuseUnconfirmed(input)
  if (missing) return missing
  // 国办公开办函〔2015〕207号: after an applicant who could not be reached, the period begins with the contact.
  const restored = state.contacts.find(({ reached }) => reached)?.on
  // A clock that went back must not let an application be received before it was sent.
  return refuseBefore(today, 'how', state.submittedOn) ?? restored ?? today
}

function refuseUnconfirmed({ confirmedWith = '', how = '' }: Confirmation): Refusal | null {
  const fields = {
    ...(!confirmedWith.trim() && { confirmedWith: '请写明与谁确认。' }),
    ...(!how.trim() && { how: '请写明以什么方式确认。' }),
  }
  return Object.keys(fields).length > 0 ? refuse('fields', '第三十一条', { fields }) : null
}

/** The day must be seen on something: a signed slip, the postmark, the envelope. */
function dayOfSignature(state: CaseState, { signedOn = '', files: fileIds = [] }: Confirmation, today: Day) {
  const refusal = refusePastDay(signedOn, { field: 'signedOn', notBefore: state.submittedOn, today })
  if (refusal) return refusal
  if (state.evidence.length + fileIds.length > 0) return signedOn
  return refuse('fields', '第三十一条', { fields: { files: '请上传签收单、邮戳或者信封的照片：收到之日以它为凭。' } })
}
