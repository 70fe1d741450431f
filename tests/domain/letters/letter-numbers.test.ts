import { listNumbersOf, readNumbers } from '../../../domain/letters/letter-numbers'
import { LETTERS } from '../../../domain/letters/letters'

describe('the number of a letter', () => {
  it('is drawn with the event that sends the letter; the register number is there before its receipt', () => {
    const elsewhere = LETTERS.flatMap((letter) => {
      if (letter.kind === 'record-notice' || !letter.number) return []
      const { heldBy, field, series } = letter.number
      const drawn = listNumbersOf(heldBy).some((one) => one.field === field && one.series === series)
      return drawn && letter.follows.some((type) => type === heldBy) ? [] : [letter.code]
    })
    expect(elsewhere).toEqual(['receipt'])
  })

  it('stands in a field of its own, so that no event has two numbers in one field', () => {
    for (const { follows } of LETTERS) {
      for (const type of follows) {
        const fields = listNumbersOf(type).map(({ field }) => field)
        expect(new Set(fields).size).toBe(fields.length)
      }
    }
  })

  it('is read from its event, empty where none was drawn', () => {
    const sent = { type: 'consultation-sent', letterNumber: '征〔2026〕1号' } as const
    expect(readNumbers(sent)).toEqual([
      { series: 'consultation', number: '征〔2026〕1号' },
      { series: 'notice', number: '' },
    ])
    expect(readNumbers({ type: 'noted' })).toEqual([])
  })
})
