import { keepRedoDay, REDO_DAY_HINT, refuseRedoDay } from '../../../../domain/application/rules/redo'
import { CONTEXT } from '../given'

/** Twenty working days after 15 May 2025 is 13 June. */
const on = '2025-05-15'
const TOO_LATE = {
  refused: true,
  code: 'fields',
  article: '第五十一条',
  fields: {
    laterBecause: '晚于收到之日起20个工作日（2025年6月13日），请照抄决定书、判决书怎样写明期限；没有写明的，期限留空。',
  },
}

describe('the day that a decision names for the new reply', () => {
  it.each([
    ['none', {}, null],
    ['the twentieth working day', { redoDueOn: '2025-06-13' }, null],
    ['a later day with the words of the decision', { redoDueOn: '2025-06-14', laterBecause: '六十日内' }, null],
    ['a later day', { redoDueOn: '2025-06-14' }, TOO_LATE],
    ['a later day with blanks for words', { redoDueOn: '2025-06-14', laterBecause: ' ' }, TOO_LATE],
  ])('may be %s, or is answered', (_, named, refusal) => {
    expect(refuseRedoDay({ on, ...named }, CONTEXT)).toEqual(refusal)
  })

  it('lies after the day on which the decision came', () => {
    expect(refuseRedoDay({ on, redoDueOn: on }, CONTEXT)).toMatchObject({
      fields: { redoDueOn: '截止日要晚于告知的那一天。' },
    })
  })

  it('is kept with the words that give it, and neither where there is none', () => {
    expect(keepRedoDay({ redoDueOn: '2025-06-14', laterBecause: '六十日内' })).toEqual({
      redoDueOn: '2025-06-14',
      laterBecause: '六十日内',
    })
    expect([keepRedoDay({}), keepRedoDay({ laterBecause: ' ' })]).toEqual([{}, {}])
  })

  it('is asked for with the term that holds without it', () => {
    expect(REDO_DAY_HINT).toBe('决定书、判决书写明的期限；没有写明的不填，按收到之日起20个工作日（第三十三条）')
  })
})
