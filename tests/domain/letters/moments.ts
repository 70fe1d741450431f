import type { Command } from '../../../domain/application/acts'
import type { CaseState } from '../../../domain/application/state'
import type { Day } from '../../../domain/day'
import type { CaseFile } from '../../../domain/letters/case-moment'
import { composeLetterToSend } from '../../../domain/letters/compose-letter'
import type { Letter } from '../../../domain/letters/letter'
import type { NoticeCode } from '../../../domain/letters/letters'
import { listLetters } from '../../../domain/letters/list-letters'
import {
  APPROVER,
  asked,
  CALENDAR,
  charged,
  confirmed,
  given,
  issued,
  type Step,
  served,
  submitted,
  UNTIL_SIGNED,
} from '../application/given'

export const FILE: CaseFile = {
  office: {
    name: '中同街街道办事处',
    reviewBody: '卫滨区人民政府',
    court: '卫滨区人民法院',
    partialRemedy: 'A',
    onlineAddress: 'https://fuyi.example.org/weibin',
    wording: 2,
    unit: '党政办公室',
    address: '示例路1号',
    hours: '工作日8:30至17:30',
    phone: '0373-0000001',
    email: '',
    paymentWords: '凭本通知书到便民服务中心2号窗口开具缴款书，到银行缴入国库',
  },
  applicant: { name: '张小明', areSeveral: false },
  identity: ['张小明', '110105194912310021', '13800138000'],
  request: { description: '2024年社区养老服务补助发放名单', documentNumber: '中同街〔2024〕7号', delivery: 'post' },
  enquiry: '在“查询进度”中输入回执编号 K7QM-2F9X',
  nameOf: (officer) => `${officer}同志`,
  fileName: (id) => `${id}.pdf`,
  demo: false,
}

const RECEIVED = [submitted('2025-03-03'), confirmed('2025-03-04')] as const
const step = (on: Day, command: Command, by?: Step['by']): Step => ({ on, do: command, ...(by && { by }) })
const consult = (party: 'third' | 'agency') =>
  step('2025-03-10', {
    act: 'send-consultation',
    consultationId: 'one',
    party,
    sentOn: '2025-03-10',
    about: '补助协议中的单价',
    to: party === 'third' ? '某养老服务公司' : '卫滨区民政局',
  })

/** A lawful history that leads to each notice. */
export const HISTORIES: Partial<Record<NoticeCode, readonly Step[]>> = {
  receipt: RECEIVED,
  'receipt-record': RECEIVED,
  supplement: [...RECEIVED, asked('2025-03-06', '2025-03-25')],
  extension: [
    ...RECEIVED,
    step(
      '2025-03-20',
      { act: 'extend', days: 10, notifiedOn: '2025-03-20', reason: '需要查阅2008年以来的档案' },
      APPROVER,
    ),
  ],
  reasons: [
    ...RECEIVED,
    step('2025-03-06', {
      act: 'request-reasons',
      on: '2025-03-06',
      dueOn: '2025-03-20',
      volume: '2025年2月一个月内提出45件',
    }),
  ],
  'third-party': [...RECEIVED, consult('third')],
  agency: [...RECEIVED, consult('agency')],
  consultation: [...RECEIVED, consult('third')],
  fee: [...RECEIVED, charged('2025-03-06')],
  'fee-cancellation': [
    ...RECEIVED,
    charged('2025-03-06'),
    step('2025-03-12', { act: 'cancel-fee', reason: '页数重复计算，实际是三十页' }, APPROVER),
  ],
  'third-party-told': [
    ...RECEIVED,
    consult('third'),
    step('2025-03-11', { act: 'record-delivery', consultationId: 'one', deliveredOn: '2025-03-11' }),
    step('2025-03-13', {
      act: 'record-opinion',
      consultationId: 'one',
      answeredOn: '2025-03-13',
      opinion: 'objects',
      reasonable: true,
      text: '涉及商业秘密',
    }),
    step('2025-03-14', {
      act: 'tell-third-party',
      on: '2025-03-14',
      consultationId: 'one',
      content: '补助协议全文',
      reason: '关系全街道老年人的补助标准',
    }),
  ],
  postponement: [
    ...RECEIVED,
    step('2025-03-06', {
      act: 'request-reasons',
      on: '2025-03-06',
      dueOn: '2025-03-20',
      volume: '2025年2月一个月内提出45件',
    }),
    step('2025-03-10', { act: 'record-reasons', on: '2025-03-10', text: '课题研究', reasonable: true }),
    step(
      '2025-03-12',
      { act: 'postpone-reply', on: '2025-03-12', dueOn: '2025-05-30', reason: '需要逐件检索45件申请的档案' },
      APPROVER,
    ),
  ],
  correction: [
    ...UNTIL_SIGNED,
    issued('2025-03-07'),
    served('2025-03-07'),
    step('2025-03-10', { act: 'correct-letter', on: '2025-03-10', what: '2023年预算表', how: '2024年预算表' }),
  ],
  'service-proof': [...UNTIL_SIGNED, issued('2025-03-07'), served('2025-03-07')],
  'review-form': UNTIL_SIGNED,
}

/** The last letter of this kind in a case, as it would be sent now. */
export function letterIn({ events }: CaseState, code: string, file: Partial<CaseFile> = {}) {
  const place = listLetters(events).findLast((one) => one.code === code)
  if (!place) throw new Error(`no ${code}`)
  return composeLetterToSend(place, { events, calendar: CALENDAR, file: { ...FILE, ...file } })
}

export const letterAfter = (code: NoticeCode, file: Partial<CaseFile> = {}) =>
  letterIn(given(...(HISTORIES[code] ?? [])), code, file)

/** All that can be read in a letter. */
export function textOf(letter: Letter): string {
  const { officeName, title, number, addressee, paragraphs, lines, parts, given: files, remedy, signs, slip } = letter
  const rows = [
    ...lines.map(({ label, value }) => `${label}：${value}`),
    ...parts.flatMap((part) => Object.values(part)),
  ]
  const back = slip ? [slip.title, ...slip.paragraphs, ...slip.signs] : []
  return [officeName, title, number, addressee, ...paragraphs, ...rows, ...files, remedy, ...signs, ...back].join('\n')
}
