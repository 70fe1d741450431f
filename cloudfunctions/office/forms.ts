import type { MoveName } from '../../domain/application/moves'
import { isUnanswered, isUndelivered } from '../../domain/application/rules/consulting'
import type { CaseState, Consultation } from '../../domain/application/state'
import { addDays, type Day } from '../../domain/day'
import { OUTCOMES } from '../../domain/outcome'
import type { Choice, FactSource, FactSpec } from '../../domain/outcome/shape'
import type { FieldKind, FieldSpec } from '../../typings/api'

export type StaffMove = Exclude<MoveName, 'submit' | 'supplement' | 'withdraw'>
/** What a form is drawn from. `colleagues`: to whom a case may be handed. `known`: facts of letters. */
export type FormScene = {
  state: CaseState
  today: Day
  online: boolean
  colleagues: Choice[]
  known: Record<FactSource, string>
}

/** A usual term for an answer; the officer sets the real one. */
const USUAL_TERM = 15

type More = Partial<Pick<FieldSpec, 'required' | 'hint' | 'choices' | 'value'>>

function field(kind: FieldKind, [name, label]: readonly [string, string], more: More = {}): FieldSpec {
  return { name, label, kind, required: true, hint: '', choices: [], value: '', ...more }
}
const text = (name: string, label: string, more?: More) => field('text', [name, label], more)
const long = (name: string, label: string, more?: More) => field('long-text', [name, label], more)
const day = (name: string, label: string, more?: More) => field('day', [name, label], more)
const choice = (name: string, label: string, choices: Choice[], more?: More) =>
  field('choice', [name, label], { choices, value: choices.length === 1 ? (choices[0]?.value ?? '') : '', ...more })

const YES_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]

/** The form of each move, and at the same time what its input is checked against. Days start at today. */
export const FORMS: Record<StaffMove, (scene: FormScene) => FieldSpec[]> = {
  confirm: ({ state, today }) => [
    ...(state.channel === 'signed-post' ? [day('signedOn', '签收日期', { value: today })] : []),
    text('confirmedWith', '与谁确认', { hint: '申请人本人，或者其委托的人' }),
    choice('how', '怎样确认', [
      { value: '电话', label: '电话' },
      { value: '短信', label: '短信' },
      { value: '当面', label: '当面' },
      { value: '网上', label: '网上' },
    ]),
  ],
  'request-supplement': ({ today }) => [
    day('on', '告知日期', { value: today }),
    day('dueOn', '补正期限的最后一日', { value: addDays(today, USUAL_TERM), hint: '要给申请人合理的时间' }),
    long('items', '需要补正的事项', { hint: '一次写全：只能告知一次' }),
  ],
  'enter-supplement': ({ today }) => [
    day('on', '收到补正的日期', { value: today }),
    long('text', '补正的内容'),
    field('files', ['files', '补正材料'], { required: false }),
  ],
  'record-search': ({ today }) => [
    day('on', '检索日期', { value: today }),
    text('scope', '检索范围', { hint: '查了哪些科室、档案、系统，什么年份' }),
    text('method', '检索方法', { hint: '关键词、目录、人工翻阅' }),
    choice('result', '检索结果', [
      { value: 'found', label: '找到了' },
      { value: 'none', label: '没有找到' },
    ]),
    long('findings', '情况说明', { required: false }),
  ],
  'send-consultation': ({ today }) => [
    choice('party', '征求谁的意见', [
      { value: 'third', label: '第三方（第三十二条，逾期不答复由本机关决定）' },
      { value: 'agency', label: '共同制作的机关（第三十四条，逾期视为同意）' },
    ]),
    day('sentOn', '发出日期', { value: today }),
    long('about', '就什么内容征求意见', { hint: '不写申请人的身份' }),
  ],
  'record-delivery': ({ state, today }) => [
    choice('consultationId', '哪一份征求意见书', consultations(state, isUndelivered)),
    day('deliveredOn', '对方收到的日期', { value: today }),
  ],
  'record-opinion': ({ state, today }) => [
    choice('consultationId', '哪一份征求意见书', consultations(state, isUnanswered)),
    day('answeredOn', '收到意见（或者认定逾期）的日期', { value: today }),
    choice('opinion', '意见', [
      { value: 'agrees', label: '同意公开' },
      { value: 'objects', label: '不同意公开' },
      { value: 'silent', label: '逾期没有答复' },
    ]),
    choice('reasonable', '不同意的理由是否合理', YES_NO, { required: false, hint: '不同意时填写' }),
    long('text', '意见内容', { required: false }),
  ],
  extend: ({ today }) => [
    field('number', ['days', '延长多少个工作日'], { hint: '最多20个，只能延长一次' }),
    day('notifiedOn', '告知申请人的日期', { value: today, hint: '要在答复期限届满之前' }),
    long('reason', '延长的理由'),
  ],
  'charge-fee': ({ today }) => [
    choice('basis', '计费方式', [
      { value: 'items', label: '按件（同一申请人当月累计）' },
      { value: 'pages', label: '按量（本件的页数）' },
    ]),
    field('number', ['quantity', '数量'], { hint: '按件：本件是申请人当月的第几件；按量：本件的总页数' }),
    day('issuedOn', '发出收费通知的日期', { value: today }),
  ],
  'record-fee-delivery': ({ today }) => [day('deliveredOn', '申请人收到收费通知的日期', { value: today })],
  'record-payment': ({ today }) => [day('on', '缴费日期', { value: today })],
  'request-reasons': ({ today }) => [
    day('on', '要求说明理由的日期', { value: today }),
    day('dueOn', '说明理由的最后一日', { value: addDays(today, USUAL_TERM) }),
    long('volume', '申请的数量、频次'),
  ],
  'record-reasons': ({ today }) => [
    day('on', '收到说明的日期', { value: today }),
    long('text', '申请人说明的理由'),
    choice('reasonable', '理由是否合理', YES_NO),
  ],
  'draft-reply': () => [text('leaf', '办理结果'), field('files', ['files', '提供给申请人的文件'], { required: false })],
  abandon: ({ state, known }) =>
    OUTCOMES[state.fee && !state.fee.paidOn ? '3.6.2' : '3.6.1'].facts.map((fact) => factField(fact, known)),
  'pass-review': () => [long('note', '审核意见', { required: false })],
  'return-reply': () => [long('reason', '退回的理由')],
  'sign-reply': () => [],
  'issue-letter': () => [],
  'serve-letter': ({ today, online }) => [
    choice('means', '怎样送达', online ? [ONLINE, ...BY_HAND] : BY_HAND, online ? { value: 'online' } : {}),
    day('servedOn', '送达日期', { value: today, hint: '邮寄：交邮的那一天；当面：签收的那一天；网上：就是今天' }),
    text('evidence', '送达凭证', { required: false, hint: '挂号单号、签收人' }),
  ],
  'record-withdrawal': ({ today }) => [
    day('on', '撤回日期', { value: today }),
    long('reason', '申请人怎样撤回', { hint: '以什么方式、为什么' }),
  ],
  note: () => [long('text', '备注')],
  reassign: ({ colleagues }) => [choice('to', '转给谁', colleagues), long('reason', '转办的理由')],
}

const ONLINE = { value: 'online', label: '网上送达（放到申请人的页面）' }
const BY_HAND = [
  { value: 'posted', label: '邮寄' },
  { value: 'signed-for', label: '当面签收' },
]

function consultations({ consultations }: CaseState, open: (one: Consultation) => boolean): Choice[] {
  return consultations.filter(open).map(({ consultationId, party, sentOn, about }) => ({
    value: consultationId,
    label: `${sentOn} 发给${party === 'third' ? '第三方' : '共同制作的机关'}：${about.slice(0, 30)}`,
  }))
}

/** A fact of a letter as a field, filled with what the case already knows. */
export function factField(fact: FactSpec, known: FormScene['known']): FieldSpec {
  const { name, label, kind, required, hint, choices, only, from } = fact
  return {
    name: `fact.${name}`,
    label,
    kind,
    required: required && !only,
    hint,
    choices: [...choices],
    value: from ? known[from] : '',
  }
}
