import type { CommandOf } from '../../../domain/application/acts'
import { CONTEXT, given, issued, outcomeOf, type Step, tryStep, UNTIL_SIGNED } from './given'

const LETTER = given(...UNTIL_SIGNED, issued('2025-03-10'))
type Serving = Partial<CommandOf<'serve-letter'>>
const serving = (serve: Serving, delivery = 'post'): Step => ({
  on: '2025-03-14',
  do: { act: 'serve-letter', servedOn: '2025-03-12', means: 'posted', carrier: 'postal', evidence: '', ...serve },
  with: { delivery },
})
const fields = (step: Step) => {
  const decision = tryStep(LETTER, step)
  return 'fields' in decision ? Object.keys(decision.fields ?? {}) : []
}

describe('service of a letter', () => {
  it.each([
    ['posted', 'post', 'XA12345678944'],
    ['signed-for', 'post', '本人签收'],
    ['pick-up', 'pick-up', '本人签收'],
    ['entrusted', 'post', '由居住地街道送交，本人签收'],
    ['email', 'email', 'a@example.cn'],
  ] as const)('%s counts on the day of posting, signature or sending', (means, delivery, evidence) => {
    const step = serving({ means, evidence }, delivery)
    const decision = tryStep(LETTER, step)
    expect('events' in decision && decision.events[0]).toMatchObject({ servedOn: '2025-03-12', means, evidence })
  })

  it.each(['online', 'email'] as const)(
    '%s waits for a letter that tells where its review can be asked for on line (行政复议法 Art. 22)',
    (means) => {
      const remedy = { ...CONTEXT.remedy, onlineAddress: '' }
      const without = given(...UNTIL_SIGNED, { ...issued('2025-03-10'), with: { remedy } })
      const step = serving({ means, evidence: 'a@example.cn' }, means)
      const decision = tryStep(without, step)
      expect('fields' in decision && decision.fields?.means).toContain('网上申请行政复议的地址')
      expect(outcomeOf(without, serving({ evidence: 'XA12345678944' }, means))).toEqual(['letter-served'])
      expect(outcomeOf(LETTER, step)).toEqual(['letter-served'])
    },
  )

  it('on line stays open for letters that were issued before addresses were told', () => {
    const remedy = { reviewBody: '红旗区人民政府', court: '红旗区人民法院' }
    const former = given(...UNTIL_SIGNED, { ...issued('2025-03-10'), with: { remedy } })
    expect(outcomeOf(former, serving({ means: 'online' }, 'online'))).toEqual(['letter-served'])
  })

  it.each(['posted', 'signed-for', 'pick-up', 'entrusted', 'email'] as const)('%s is proven', (means) => {
    expect(fields(serving({ means }, 'email'))).toEqual(['evidence'])
  })

  it('takes a photo of the signature for the words, but no photo for the number of the post', () => {
    expect(outcomeOf(LETTER, serving({ means: 'signed-for', files: ['f1'] }))).toEqual(['letter-served'])
    expect(fields(serving({ means: 'posted', files: ['f1'] }))).toEqual(['evidence'])
  })

  it('by post goes with the postal enterprise only (235号 Art. 4)', () => {
    expect(fields(serving({ evidence: 'SF1', carrier: 'courier' }))).toEqual(['carrier'])
    expect(outcomeOf(LETTER, serving({ evidence: 'XA1', carrier: 'postal' }))).toEqual(['letter-served'])
  })

  it('by e-mail goes only to those who asked for it', () => {
    expect(fields(serving({ means: 'email', evidence: 'a@example.cn' }, 'post'))).toEqual(['means'])
  })

  it('lies neither before the letter nor in the future', () => {
    expect(outcomeOf(LETTER, serving({ evidence: 'XA1', servedOn: '2025-03-09' }))).toBe(
      'day-before-the-one-it-follows',
    )
    expect(outcomeOf(LETTER, serving({ evidence: 'XA1', servedOn: '2025-03-15' }))).toBe('day-in-the-future')
  })
})
