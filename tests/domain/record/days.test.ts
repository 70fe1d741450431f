import { refuseBefore, refusePastDay, refuseTerm } from '../../../domain/record/days'

const BOUNDS = { field: 'on', notBefore: '2025-03-04', today: '2025-03-10' }
const NO_DAY = '请填写存在的日期，如 2026-03-04。'

describe('the day of what has happened', () => {
  it.each(['2025-03-04', '2025-03-10'])('may be %s, the first or the last that is possible', (day) => {
    expect(refusePastDay(day, BOUNDS)).toBeNull()
  })

  it.each([
    ['2025-02-30', 'fields', NO_DAY],
    ['2025-03-11', 'day-in-the-future', '这一天还没有到，不能提前登记。'],
    ['2025-03-03', 'day-before-the-one-it-follows', '不能早于 2025-03-04：那是它前一件事的日期。'],
  ])('is refused on %s as %s', (day, code, sentence) => {
    expect(refusePastDay(day, BOUNDS)).toEqual({ refused: true, code, fields: { on: sentence } })
  })

  it('follows nothing where nothing went before', () => {
    expect(refuseBefore('1999-01-01', 'on', null)).toBeNull()
  })
})

describe('a last day that is set for somebody', () => {
  it.each([
    ['2025-03-05', null],
    ['2025-03-04', '截止日要晚于告知的那一天。'],
    ['2025-03-32', NO_DAY],
  ])('told on 4 March and set to %s is answered %j', (day, sentence) => {
    const refusal = refuseTerm(day, 'dueOn', '2025-03-04')
    expect(refusal).toEqual(sentence && { refused: true, code: 'fields', fields: { dueOn: sentence } })
  })
})
