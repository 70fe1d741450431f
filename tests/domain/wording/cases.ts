import type { Command } from '../../../domain/application/acts'
import type { Day } from '../../../domain/day'
import {
  APPLICANT,
  APPROVER,
  asked,
  CHECKED,
  charged,
  confirmed,
  drafted,
  issued,
  REVIEWER,
  reviewed,
  type Step,
  searched,
  served,
  signed,
  submitted,
  supplemented,
  UNTIL_SIGNED,
} from '../application/given'
import { HISTORIES } from '../letters/moments'

type More = Pick<Step, 'by' | 'with'>

function act(on: Day, command: Command, more: More = {}): Step {
  return { on, do: command, ...more }
}

const RECEIVED = [submitted('2025-03-03'), confirmed('2025-03-04')]
const SERVED = [...UNTIL_SIGNED, issued('2025-03-10'), served('2025-03-11')]
const numbered = (on: Day, n: number): Step => ({ ...issued(on), with: { number: `中同街依申请〔2025〕${n}号` } })
const posted = (on: Day): Step =>
  act(on, { act: 'serve-letter', servedOn: on, means: 'posted', carrier: 'postal', evidence: 'XA1' })
const POSTED = [...UNTIL_SIGNED, issued('2025-03-10'), posted('2025-03-11')]

const open = (on: Day, proceedingId: string, route: 'reconsideration' | 'direct' | 'after-reconsideration') =>
  act(on, {
    act: 'open-proceeding',
    proceedingId,
    route,
    filedOn: on,
    body: route === 'reconsideration' ? '卫滨区人民政府' : '卫滨区人民法院',
    caseNumber: '〔2025〕12号',
    reviewSilent: false,
  })
const conclude = (on: Day, proceedingId: string, result: 'upheld' | 'overturned' | 'other', redoDueOn: Day = '') =>
  act(on, {
    act: 'decide-proceeding',
    proceedingId,
    decidedOn: on,
    result,
    text: '决定书',
    orderedToRedo: redoDueOn !== '',
    redoDueOn,
    laterBecause: '限三个月内',
  })

const consult = (on: Day, consultationId: string, party: 'third' | 'agency') =>
  act(on, {
    act: 'send-consultation',
    consultationId,
    party,
    sentOn: on,
    about: '补助协议中的单价',
    to: party === 'third' ? '某养老服务公司' : '卫滨区民政局',
  })
const deliver = (on: Day, consultationId: string) =>
  act(on, { act: 'record-delivery', consultationId, deliveredOn: on })
const answer = (on: Day, consultationId: string, opinion: 'agrees' | 'objects' | 'silent', reasonable = false) =>
  act(on, { act: 'record-opinion', consultationId, answeredOn: on, opinion, reasonable, text: '涉及商业秘密' })

const contact = (on: Day, reached: boolean) =>
  act(on, { act: 'record-contact', on, how: '电话', reached, text: reached ? '接通' : '无人接听' })

/** Lawful histories in which every act is made, each with a name. */
export const CASES: Readonly<Record<string, readonly Step[]>> = {
  ...Object.fromEntries(Object.entries(HISTORIES).map(([code, steps]) => [`letter ${code}`, steps])),
  'online, disclosed, made public': [
    ...SERVED,
    act('2025-03-18', { act: 'suggest-disclosure' }, { by: APPLICANT }),
    act('2025-03-20', {
      act: 'consider-disclosure',
      on: '2025-03-20',
      decision: 'publish',
      reason: '三个人先后申请过同样的信息',
    }),
  ],
  'not reached at first, withdrawn by telephone': [
    submitted('2025-03-03', 'fax', 'business'),
    contact('2025-03-03', false),
    contact('2025-03-05', true),
    confirmed('2025-03-06'),
    act('2025-03-07', { act: 'reclassify', applicantKind: 'research', reason: '看证照，申请人是社会组织' }),
    act('2025-03-07', { act: 'note', text: '两次来电' }),
    act('2025-03-07', { act: 'reassign', to: 'wang', reason: '经办人休假两周，由同事接着办' }),
    act('2025-03-10', { act: 'record-withdrawal', on: '2025-03-10', reason: '申请人来电撤回，说已经找到' }),
  ],
  'withdrawn by the applicant before receipt': [
    submitted('2025-03-03'),
    act('2025-03-03', { act: 'withdraw', reason: '申请人说已经在网上找到' }, { by: APPLICANT }),
  ],
  'told orally, received at once': [
    submitted('2025-03-03', 'oral'),
    act('2025-03-03', { act: 'confirm' }),
    searched('2025-03-04'),
  ],
  'signed post, a supplement excused and entered': [
    submitted('2025-03-03', 'signed-post', 'public-interest'),
    act('2025-03-04', { act: 'confirm', signedOn: '2025-03-04', files: ['slip'] }),
    asked('2025-03-06', '2025-03-12'),
    act('2025-03-14', {
      act: 'excuse-supplement',
      on: '2025-03-14',
      dueOn: '2025-03-28',
      reason: '申请人住院，有出院小结为证',
    }),
    act('2025-03-26', { act: 'enter-supplement', on: '2025-03-25', text: '2024年', files: [] }),
  ],
  'ordinary post, asked too late, supplemented': [
    submitted('2025-03-03', 'ordinary-post', 'legal-services'),
    confirmed('2025-03-04'),
    asked('2025-03-20', '2025-03-31'),
    supplemented('2025-03-25'),
  ],
  'abandoned, then supplemented after all': [
    ...RECEIVED,
    asked('2025-03-06', '2025-03-20'),
    act('2025-03-24', {
      act: 'abandon',
      facts: { noticeOn: '2025-03-06', dueOn: '2025-03-20', justification: 'none' },
    }),
    supplemented('2025-03-25'),
  ],
  'fee paid late and given back': [
    ...RECEIVED,
    charged('2025-03-06'),
    act('2025-03-07', { act: 'record-fee-delivery', deliveredOn: '2025-03-07' }),
    act('2025-03-20', { act: 'record-payment', on: '2025-03-20' }),
    searched('2025-03-21'),
    act('2025-03-21', {
      act: 'draft-reply',
      leaf: '3.1',
      facts: { way: 'public', published: '决算', publishedAt: '区政府网站' },
      files: [],
    }),
    reviewed('2025-03-24'),
    signed('2025-03-24'),
    issued('2025-03-25'),
    served('2025-03-25'),
    act(
      '2025-03-26',
      { act: 'record-refund', on: '2025-03-26', reason: '信息已经主动公开，不按量收费' },
      { by: APPROVER },
    ),
  ],
  'fee by item, the period goes on': [
    ...RECEIVED,
    act(
      '2025-03-06',
      { act: 'charge-fee', issuedOn: '2025-03-06', basis: 'items' },
      { by: APPROVER, with: { nthOfMonth: 12, feeRule: 'resume' } },
    ),
    act('2025-03-07', { act: 'record-fee-delivery', deliveredOn: '2025-03-07' }),
    act('2025-03-12', { act: 'record-payment', on: '2025-03-12' }),
  ],
  'fee not paid': [
    ...RECEIVED,
    charged('2025-03-06'),
    act('2025-03-07', { act: 'record-fee-delivery', deliveredOn: '2025-03-07' }),
    act('2025-04-10', {
      act: 'abandon',
      facts: { issuedOn: '2025-03-06', deliveredOn: '2025-03-07', yuan: '10', dueOn: '2025-04-07' },
    }),
  ],
  'third party and agency asked': [
    ...RECEIVED,
    act('2025-03-05', {
      act: 'record-search',
      on: '2025-03-05',
      scope: '档案室',
      method: '目录',
      result: 'none',
      findings: '',
    }),
    consult('2025-03-06', 'a', 'third'),
    consult('2025-03-06', 'b', 'agency'),
    deliver('2025-03-07', 'a'),
    answer('2025-03-10', 'a', 'objects'),
    deliver('2025-03-10', 'b'),
    answer('2025-04-01', 'b', 'silent'),
    act(
      '2025-04-01',
      { act: 'extend', days: 15, notifiedOn: '2025-04-01', reason: '要逐份查阅三百余份会议记录' },
      { by: APPROVER },
    ),
  ],
  'reasons asked, none given, answered before': [
    ...RECEIVED,
    act('2025-03-06', {
      act: 'request-reasons',
      on: '2025-03-06',
      dueOn: '2025-03-20',
      volume: '2025年2月一个月内提出45件',
    }),
    act('2025-03-10', { act: 'record-reasons', on: '2025-03-10', text: '没有写', reasonable: false }),
    act('2025-03-11', {
      act: 'record-earlier-reply',
      number: '旧〔2019〕1号',
      servedOn: '2019-05-20',
      text: '同一份补偿协议，纸质档案2019年第3卷',
    }),
  ],
  'returned by reviewer, letter made void, posted, came back, handed over, corrected': [
    ...RECEIVED,
    searched('2025-03-05'),
    drafted('2025-03-05'),
    act('2025-03-06', { act: 'return-reply', reason: '请写明所提供文件的文号' }, { by: REVIEWER }),
    drafted('2025-03-06'),
    reviewed('2025-03-07'),
    signed('2025-03-07'),
    issued('2025-03-10'),
    act('2025-03-10', { act: 'void-letter', reason: '收件人的姓名印错，要重新编号' }),
    numbered('2025-03-11', 2),
    act('2025-03-11', { act: 'record-failed-service', on: '2025-03-11', means: 'pick-up', reason: '没有来' }),
    posted('2025-03-12'),
    act('2025-03-20', { act: 'record-return', on: '2025-03-20', reason: '查无此人' }),
    act('2025-03-21', { act: 'serve-letter', servedOn: '2025-03-21', means: 'signed-for', evidence: '本人' }),
    act('2025-03-24', { act: 'correct-letter', on: '2025-03-24', what: '二〇二三', how: '二〇二四' }),
  ],
  'reviewed, set aside, made again': [
    ...POSTED,
    open('2025-04-01', 'p', 'reconsideration'),
    conclude('2025-05-20', 'p', 'overturned', '2025-06-10'),
    drafted('2025-05-21'),
    reviewed('2025-05-22'),
    signed('2025-05-23'),
    numbered('2025-05-26', 9),
    posted('2025-05-27'),
  ],
  'review upheld, suit after it, one struck': [
    ...POSTED,
    open('2025-04-01', 'p', 'reconsideration'),
    conclude('2025-05-20', 'p', 'upheld'),
    open('2025-05-26', 's', 'after-reconsideration'),
    open('2025-05-27', 'd', 'direct'),
    act('2025-05-28', {
      act: 'strike-proceeding',
      proceedingId: 'd',
      on: '2025-05-28',
      reason: '登记到了另一件申请的名下',
    }),
    conclude('2025-07-20', 's', 'overturned'),
    act('2025-07-21', {
      act: 'set-aside-reply',
      proceedingId: 's',
      on: '2025-07-21',
      redoDueOn: '2025-08-20',
      laterBecause: '限三十日内',
    }),
  ],
  'withheld, looked at again': [
    ...RECEIVED,
    searched('2025-03-05'),
    act('2025-03-05', {
      act: 'draft-reply',
      leaf: '3.3.6',
      facts: { what: '会议记录', process: 'discussion', reason: '方案确定以前的讨论，方案仍在修改', ...CHECKED },
      files: [],
    }),
    reviewed('2025-03-06'),
    signed('2025-03-07'),
    issued('2025-03-10'),
    posted('2025-03-11'),
    act('2026-03-02', {
      act: 'review-withheld',
      on: '2026-03-02',
      decision: 'keep',
      reason: '方案还没有确定，仍在征求意见',
    }),
    act('2026-09-02', {
      act: 'review-withheld',
      on: '2026-09-02',
      decision: 'open',
      reason: '方案已经在三月公布，讨论结束',
    }),
  ],
}
