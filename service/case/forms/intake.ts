import { APPLICANT_KINDS } from '../../../domain/application/events'
import { needsConfirmation } from '../../../domain/clock/timeline'
import { APPLICANT_KIND_WORDS } from '../../../domain/words'
import type { FieldSpec } from '../../../typings/api'
import { choice, choicesIn, day, files, long, text } from './field'
import type { FormScene, Forms } from './scene'

type IntakeMove =
  | 'confirm'
  | 'record-contact'
  | 'reclassify'
  | 'record-earlier-reply'
  | 'record-withdrawal'
  | 'note'
  | 'reassign'

const WAYS_OF_CONTACT = ['电话', '短信', '当面', '网上', '电子邮件', '信函'].map((way) => ({ value: way, label: way }))

/** 登记、撤回、备注. */
export const INTAKE_FORMS: Forms<IntakeMove> = {
  confirm,
  'record-contact': ({ today }) => [
    day('on', '联系的日期', { value: today }),
    choice('how', '怎样联系', WAYS_OF_CONTACT),
    choice('reached', '有没有联系上', [
      { value: 'no', label: '没有联系上' },
      { value: 'yes', label: '联系上了' },
    ]),
    long('text', '联系的经过', { hint: '例如：10时、15时各拨打一次，无人接听' }),
  ],
  reclassify: ({ state }) => [
    choice('applicantKind', '正确的类型', choicesIn(APPLICANT_KINDS, APPLICANT_KIND_WORDS), {
      value: state.applicantKind,
      hint: '代理人申请的，按委托人的类型；几个人一起申请的，按第一个申请人的类型',
    }),
    long('reason', '更正的理由'),
  ],
  'record-earlier-reply': () => [
    text('number', '以前答复的文号'),
    day('servedOn', '以前答复的日期'),
    long('text', '答复了什么、从哪里查到', { hint: '例如：同一份补偿协议，纸质档案 2019 年第 3 卷' }),
  ],
  'record-withdrawal': ({ today }) => [
    day('on', '撤回日期', { value: today }),
    long('reason', '申请人怎样撤回', { hint: '以什么方式、为什么' }),
  ],
  note: () => [long('text', '备注')],
  reassign: ({ colleagues }) => [choice('to', '转给谁', colleagues), long('reason', '转办的理由')],
}

/** Art. 31: what proves the day of receipt depends on the channel. */
function confirm({ state, today }: FormScene): FieldSpec[] {
  const { channel, evidence } = state
  if (channel === 'signed-post') {
    return [
      day('signedOn', '签收日期', { value: today }),
      files('files', '签收单、邮戳或者信封的照片', { required: evidence.length === 0, hint: '收到之日以它为凭' }),
    ]
  }
  if (!needsConfirmation(channel)) return [files('files', '申请表等凭证', { required: false })]
  return [
    text('confirmedWith', '与谁确认', { hint: '申请人本人，或者其委托的人' }),
    choice('how', '怎样确认', WAYS_OF_CONTACT),
    files('files', '通话记录、信封等凭证', { required: false }),
  ]
}
