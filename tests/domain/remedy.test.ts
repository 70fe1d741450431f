import fc from 'fast-check'
import { addDays, addMonths, isDay } from '../../domain/day'
import { LEAF_CODES, type LeafCode } from '../../domain/outcome/outcomes'
import { describeRemedies, findRemedyClass, isReviewBody } from '../../domain/remedy'

const setting = { reviewBody: '卫滨区人民政府', court: '卫滨区人民法院' }
const CLASS_A: LeafCode[] = ['3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5', '3.3.6', '3.3.7']
const CLASS_B = LEAF_CODES.filter((leaf) => leaf !== '3.2' && !CLASS_A.includes(leaf))
const wordsOf = (leaf: LeafCode) => JSON.stringify(describeRemedies(leaf, setting, '2026-03-04'))

describe('remedies', () => {
  it.each(CLASS_A)('of %s: reconsideration first, and no direct suit', (leaf) => {
    expect(findRemedyClass(leaf)).toBe('A')
    expect(describeRemedies(leaf, setting).paragraphs.join()).toContain('先向卫滨区人民政府申请行政复议')
    expect(wordsOf(leaf)).not.toContain('6个月')
  })

  it.each(CLASS_B)('of %s: reconsideration or suit, in no order', (leaf) => {
    expect(findRemedyClass(leaf)).toBe('B')
    expect(describeRemedies(leaf, setting).paragraphs.join()).toContain('6个月内，向卫滨区人民法院提起行政诉讼')
    expect(wordsOf(leaf)).not.toMatch(/先向|要先申请/)
  })

  it('of a partial disclosure print both, each for its part', () => {
    const { paragraphs } = describeRemedies('3.2', setting)
    expect(paragraphs[0]).toMatch(/不予公开的部分.*先向/)
    expect(paragraphs[1]).toMatch(/其他部分.*6个月内/)
  })

  it('of an administrative inquiry follow the reading of the office', () => {
    expect(findRemedyClass('3.3.8')).toBe('B')
    expect(findRemedyClass('3.3.8', { inquiryClass: 'A' })).toBe('A')
  })

  it('run 60 calendar days and six months from the day after service', () => {
    const [review, suit] = describeRemedies('3.1', setting, '2026-03-04').steps
    expect([review?.until, suit?.until]).toEqual(['2026-05-03', '2026-09-04'])
  })

  it('open the suit when the review body refuses or stays silent', () => {
    const [, suit] = describeRemedies('3.3.6', setting, '2026-03-04').steps
    expect(suit).toMatchObject({ until: null, text: expect.stringMatching(/不受理、逾期不答复/) })
    expect(suit?.untilNote).toContain('自复议期满之日起15日内')
  })

  it('have no last day before service', () => {
    expect(describeRemedies('3.2', setting).steps.every(({ until }) => until === null)).toBe(true)
  })
})

describe('months', () => {
  it.each([
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2026-03-31', '2026-09-30'],
    ['2026-12-15', '2027-06-15'],
  ])('from %s six months end on %s', (from, to) => {
    expect(addMonths(from, 6)).toBe(to)
  })

  it('end on a day that exists, at most one number earlier in its month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
        const from = addDays('2020-01-01', n)
        const to = addMonths(from, 6)
        return isDay(to) && (to.slice(8) === from.slice(8) || addDays(to, 1).endsWith('-01'))
      }),
    )
  })
})

describe('the review body', () => {
  it.each(['卫滨区人民政府', '某某县人民政府', ' 卫滨区人民政府 '])('may be %s', (name) =>
    expect(isReviewBody(name)).toBe(true),
  )
  it.each(['新乡市司法局', '卫滨区民政局', '卫滨区人民政府办公室', ''])('cannot be %s', (name) =>
    expect(isReviewBody(name)).toBe(false),
  )
})
