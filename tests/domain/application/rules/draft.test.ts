import { guardDraft, refuseDraft } from '../../../../domain/application/rules/draft'
import { isMet } from '../../../../domain/application/rules/leaf'
import { refuseOnFixedDay, refuseUnlessAtWork } from '../../../../domain/application/rules/reply-state'
import type { CaseState, Reasons } from '../../../../domain/application/state'
import { asked, CONTEXT, confirmed, given, searched, submitted } from '../given'

const RECEIVED = given(submitted('2025-03-03'), confirmed('2025-03-04'), searched('2025-03-05'))
const ASKED = given(submitted('2025-03-03'), confirmed('2025-03-04'), asked('2025-03-05', '2025-03-20'))
const GIVEN = { way: 'given', given: '预算表' }
const WAITING = {
  refused: true,
  code: 'not-in-this-status',
  article: '第三十条',
  detail: '正在等待申请人补正或者缴费，期间不能作出答复。',
}

describe('the draft of a reply', () => {
  it('lacks by name what its letter cannot do without', () => {
    const refusal = refuseDraft(RECEIVED, { leaf: '3.1', facts: { way: 'given' } }, CONTEXT)
    expect(refusal).toMatchObject({ refused: true, code: 'fact-missing', article: '第三十六条' })
    expect(Object.keys(refusal?.fields ?? {})).toEqual(['fact.given'])
    expect(refusal?.fields?.['fact.given']).toMatch(/^请/)
    expect(refuseDraft(RECEIVED, { leaf: '3.1', facts: GIVEN }, CONTEXT)).toBeNull()
  })

  it('says nothing that the record contradicts', () => {
    const late = { ...CONTEXT, today: '2025-03-21' }
    const facts = { noticeOn: '2025-03-06', dueOn: '2025-03-20', justification: 'none' }
    expect(refuseDraft(ASKED, { leaf: '3.6.1', facts }, late)).toEqual({
      refused: true,
      code: 'fields',
      fields: { 'fact.noticeOn': '与案件的记录不一致：记录的是2025-03-05。' },
    })
    expect(refuseDraft(ASKED, { leaf: '3.6.1', facts: { ...facts, noticeOn: '2025-03-05' } }, late)).toBeNull()
  })

  it('waits for the applicant, but for the one that ends the waiting', () => {
    expect(refuseDraft(ASKED, { leaf: '3.1', facts: GIVEN }, CONTEXT)).toEqual(WAITING)
    expect(guardDraft(ASKED, { ...CONTEXT, today: '2025-03-20' })).toEqual(WAITING)
    expect(guardDraft(ASKED, { ...CONTEXT, today: '2025-03-21' })).toBeNull()
    expect(guardDraft(RECEIVED, CONTEXT)).toBeNull()
  })
})

describe('reasons for an excessive application (Art. 35)', () => {
  const REASONS: Reasons = { requestedOn: '2025-03-05', dueOn: '2025-03-12', givenOn: null, reasonable: false }
  it.each([
    ['were not asked for', null, '2025-03-13', false],
    ['may still come on the last day', REASONS, '2025-03-12', false],
    ['did not come', REASONS, '2025-03-13', true],
    ['were found wanting before the last day', { ...REASONS, givenOn: '2025-03-10' }, '2025-03-10', true],
    ['were good', { ...REASONS, givenOn: '2025-03-10', reasonable: true }, '2025-03-13', false],
  ])('that %s', (_, reasons, today, met) => {
    expect(isMet('reasons-requested', { ...RECEIVED, reasons }, { ...CONTEXT, today })).toBe(met)
  })
})

describe('what the office does on the way to a reply', () => {
  it('waits while the applicant is to act', () => {
    expect(refuseUnlessAtWork(RECEIVED)).toBeNull()
    expect(refuseUnlessAtWork(ASKED)).toEqual({
      ...WAITING,
      detail: '正在等待申请人补正或者缴费，期间不能这样做。',
    })
  })

  it('moves no day that a decision names', () => {
    const redo = { proceedingId: 'p', on: '2025-05-15', dueOn: '2025-06-03' }
    const fixed: CaseState = { ...RECEIVED, redo }
    expect(refuseOnFixedDay(fixed)).toEqual({
      refused: true,
      code: 'not-in-this-status',
      article: '第五十一条',
      detail: '重新答复的最后一日（2025-06-03）由决定书、判决书写明，不能延后。',
    })
    expect(refuseOnFixedDay({ ...RECEIVED, redo: { ...redo, dueOn: null } })).toBeNull()
    expect(refuseOnFixedDay(RECEIVED)).toBeNull()
  })
})
