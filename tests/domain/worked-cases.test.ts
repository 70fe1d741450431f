import { nextActOf } from '../../domain/application/next-act'
import type { CaseState } from '../../domain/application/state'
import { computeTimeline } from '../../domain/clock/timeline'
import { LEAF_CODES, listArticles } from '../../domain/outcome/outcomes'
import { findRemedyClass } from '../../domain/remedy'
import { checkReport } from '../../domain/report/check-report'
import { ROW_CODES } from '../../domain/report/report-rows'
import { countTableThreeOfCases } from '../../domain/report/table-three'
import {
  APPLICANT,
  asked,
  CALENDAR,
  CHECKED,
  charged,
  confirmed,
  given,
  issued,
  outcomeOf,
  reviewed,
  type Step,
  searched,
  served,
  signed,
  submitted,
  supplemented,
} from './application/given'
import { soundReport } from './report/sample'

const clock = (state: CaseState) => computeTimeline(state.events, CALENDAR)

/** The cells of a year that are not 0, in the column of the applicant. */
function counted({ receivedOn, closedOn, outcome, applicantKind }: CaseState, year: number) {
  const { rows } = countTableThreeOfCases([{ id: '1', receivedOn, closedOn, outcome, applicantKind }], year)
  return ROW_CODES.filter((row) => rows[row][applicantKind] > 0)
}

const draft = (on: string, leaf: '3.2' | '3.4.3', facts: Record<string, string>): Step => ({
  on,
  do: { act: 'draft-reply', leaf, facts, files: [] },
})

describe('the worked cases', () => {
  it('4: an ordinary letter counts from the talk with the applicant, and the delay shows', () => {
    const arrived = submitted('2025-03-03', 'ordinary-post')
    expect(nextActOf(given(arrived), clock(given(arrived)))).toMatchObject({ act: 'confirm', on: '2025-03-03' })
    const state = given(arrived, confirmed('2025-03-05'))
    expect([state.receivedOn, clock(state).replyDueOn]).toEqual(['2025-03-05', '2025-04-02'])
  })

  it('8: still unclear after the one notice is answered, not asked again', () => {
    const received = [submitted('2024-09-27'), confirmed('2024-09-29')]
    const state = given(...received, asked('2024-10-10', '2024-10-23'), supplemented('2024-10-15'))
    expect(outcomeOf(state, asked('2024-10-16', '2024-10-30'))).toBe('supplement-twice')
    const facts = { noticeOn: '2024-10-10', supplementedOn: '2024-10-15', unclear: '没有写年份，同名的文件有十余份' }
    expect(outcomeOf(state, draft('2024-10-16', '3.4.3', facts))).toBe('search-record-missing')
    const uncertain: Step = {
      on: '2024-10-16',
      do: {
        act: 'record-search',
        on: '2024-10-16',
        scope: '档案室',
        method: '目录',
        result: 'uncertain',
        findings: '',
      },
    }
    const looked = given(...received, asked('2024-10-10', '2024-10-23'), supplemented('2024-10-15'), uncertain)
    expect(outcomeOf(looked, draft('2024-10-16', '3.4.3', facts))).toEqual(['reply-drafted'])
  })

  it('9: nobody supplements, the case counts as new and as 3.6.1', () => {
    const facts = { noticeOn: '2024-10-10', dueOn: '2024-10-23', justification: 'none' }
    const abandon: Step = { on: '2024-10-24', do: { act: 'abandon', facts } }
    const steps = [submitted('2024-09-27'), confirmed('2024-09-29'), asked('2024-10-10', '2024-10-23'), abandon]
    const closing = [reviewed('2024-10-24'), signed('2024-10-24'), issued('2024-10-24'), served('2024-10-24')]
    expect(counted(given(...steps, ...closing), 2024)).toEqual(['N', '3.6.1', '3.7'])
  })

  it('18: withdrawn on day five, it still counts as new', () => {
    const withdraw: Step = { on: '2024-10-10', by: APPLICANT, do: { act: 'withdraw', reason: '不需要了' } }
    const state = given(submitted('2024-09-27'), confirmed('2024-09-29'), withdraw)
    expect(counted(state, 2024)).toEqual(['N', '3.6.3', '3.7'])
  })

  it('18: withdrawn before it was received, it counts nowhere', () => {
    const withdraw: Step = { on: '2024-09-28', by: APPLICANT, do: { act: 'withdraw', reason: '' } }
    expect(counted(given(submitted('2024-09-27'), withdraw), 2024)).toEqual([])
  })

  it('19: given, withheld and not existing in one application is one 3.2', () => {
    const parts = {
      given: '合同正文',
      withheld1: '审批请示',
      ground1: '3.3.6',
      reason1: '在方案决定之前为讨论形成',
      noDuty1: CHECKED.noDuty,
      noDutyWhy1: CHECKED.noDutyWhy,
      withheld2: '监理日志',
      ground2: '3.4.1',
      reason2: '查了基建类案卷目录，没有这一份',
    }
    const steps = [submitted('2025-03-03'), confirmed('2025-03-04'), searched('2025-03-05')]
    const closing = [reviewed('2025-03-06'), signed('2025-03-07'), issued('2025-03-07'), served('2025-03-07')]
    expect(counted(given(...steps, draft('2025-03-05', '3.2', parts), ...closing), 2025)).toEqual(['N', '3.2', '3.7'])
    expect(listArticles('3.2', parts)).toEqual(
      expect.arrayContaining(['第三十七条', '第三十六条第（二）项', '第十六条第二款', '第三十六条第（四）项']),
    )
    expect(findRemedyClass('3.2')).toBe('A+B')
  })

  it('20: the same again is a repetition after the reply, not before', () => {
    const state = given(submitted('2025-06-03'), confirmed('2025-06-03'))
    const facts = { earlierNumber: '中同街依申请〔2025〕3号', earlierOn: '2025-05-06' }
    const repeated: Step = { on: '2025-06-04', do: { act: 'draft-reply', leaf: '3.5.2', facts, files: [] } }
    const earlierReplies = [{ receipt: 'r', number: facts.earlierNumber, servedOn: facts.earlierOn }]
    expect(outcomeOf(state, { ...repeated, with: { earlierReplies } })).toEqual(['reply-drafted'])
    expect(outcomeOf(state, repeated)).toBe('repeat-needs-an-earlier-reply')
    const elsewhere = [{ receipt: 'r', number: '中同街依申请〔2025〕9号', servedOn: facts.earlierOn }]
    expect(outcomeOf(state, { ...repeated, with: { earlierReplies: elsewhere } })).toBe('fields')
  })

  it('22: an application is charged by one measure, once', () => {
    const paid: Step = { on: '2025-03-04', do: { act: 'record-payment', on: '2025-03-04' } }
    const state = given(submitted('2025-02-20', 'in-person'), confirmed('2025-02-20'), charged('2025-02-28'), paid)
    expect(outcomeOf(state, charged('2025-03-05'))).toBe('not-in-this-status')
  })

  it('25: a report with every fault names each at its place', () => {
    const previous = soundReport().tables
    Object.assign(previous.three.rows.F, { person: 2, business: 1, total: 3 })
    const report = soundReport()
    const { two, three, four } = report.tables
    two.regulations.issued = 1
    two.fees = '12345.67'
    for (const [row, count] of [
      ['N', 12],
      ['P', 3],
      ['3.1', 13],
      ['3.7', 13],
      ['F', 1],
    ] as const) {
      Object.assign(three.rows[row], { person: count, total: count })
    }
    Object.assign(four.reconsideration, { upheld: 1, other: 1, pending: 1, total: 2 })
    const told = checkReport(report, previous).map(({ rule, where }) => `${rule} ${where.row}/${where.column}`)
    expect(told).toEqual([
      'X1 N/person',
      'X1 N/total',
      'X5 P/person',
      'X5 P/business',
      'X6 reconsideration/total',
      'X8 regulations/inForce',
      'regulations-not-zero regulations/issued',
      'unit fees/amount',
    ])
  })

  it('V0: the figures of a city hold in the columns that were published', () => {
    const report = soundReport()
    const { rows } = report.tables.three
    const published = { person: [13612, 535, 13364, 783], business: [252, 6, 252, 6] } as const
    for (const [column, figures] of Object.entries(published)) {
      ;(['N', 'P', '3.7', 'F'] as const).forEach((row, at) => {
        Object.assign(rows[row], { [column]: figures[at] })
      })
    }
    expect(checkReport(report).filter(({ rule }) => rule === 'X1')).toEqual([])
  })

  it('V0: the 21 leaves of a city add up to its total', () => {
    const report = soundReport()
    const { rows } = report.tables.three
    const leaves = [
      ...[5548, 2168, 13, 30, 11, 51, 104, 85, 286, 150, 3222],
      ...[180, 19, 203, 148, 0, 101, 5, 318, 203, 965],
    ]
    LEAF_CODES.forEach((leaf, at) => {
      rows[leaf].total = leaves[at] ?? 0
    })
    Object.assign(rows.N, { person: 13612, business: 252, research: 0 })
    Object.assign(rows.N, { 'public-interest': 45, 'legal-services': 128, other: 32, total: 14069 })
    rows.P.total = 560
    rows['3.7'].total = 13810
    rows.F.total = 819
    const told = checkReport(report).map(({ rule, where }) => `${rule} ${where.row}/${where.column}`)
    expect(told.filter((one) => /^X[12] .*total|^X3 N/.test(one))).toEqual([])
  })
})
