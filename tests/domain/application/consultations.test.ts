import { confirmed, given, outcomeOf, type Step, submitted } from './given'

const sent: Step = {
  on: '2025-03-05',
  do: {
    act: 'send-consultation',
    consultationId: 'c',
    party: 'third',
    to: '甲公司',
    sentOn: '2025-03-05',
    about: '补偿',
  },
}
const delivered = (deliveredOn: string): Step => ({
  on: '2025-03-20',
  do: { act: 'record-delivery', consultationId: 'c', deliveredOn },
})
const answered = (answeredOn: string, opinion: 'agrees' | 'objects' | 'silent', text = ''): Step => ({
  on: '2025-04-20',
  do: { act: 'record-opinion', consultationId: 'c', answeredOn, opinion, reasonable: false, text },
})
const ASKED = [submitted('2025-03-03'), confirmed('2025-03-04'), sent] as const

describe('the letter to a third party', () => {
  it('the letter to a third party is delivered once: a second delivery is refused', () => {
    expect(outcomeOf(given(...ASKED), delivered('2025-03-06'))).toEqual(['consultation-delivered'])
    expect(outcomeOf(given(...ASKED, delivered('2025-03-06')), delivered('2025-03-07'))).toBe('consultation-unknown')
  })

  it('is not delivered any more once its opinion is there', () => {
    expect(outcomeOf(given(...ASKED, answered('2025-03-10', 'agrees')), delivered('2025-03-12'))).toBe(
      'consultation-unknown',
    )
  })

  it('of an unknown number is neither delivered nor answered', () => {
    const other = { act: 'record-delivery', consultationId: 'other', deliveredOn: '2025-03-06' } as const
    expect(outcomeOf(given(...ASKED), { on: '2025-03-20', do: other })).toBe('consultation-unknown')
  })
})

describe('an opinion', () => {
  it('an opinion from before the delivery of its letter is refused', () => {
    const state = given(...ASKED, delivered('2025-03-10'))
    expect(outcomeOf(state, answered('2025-03-09', 'agrees'))).toBe('day-before-the-one-it-follows')
    expect(outcomeOf(state, answered('2025-03-10', 'agrees'))).toEqual(['opinion-received'])
  })

  it('a second opinion on one letter is refused', () => {
    const state = given(...ASKED, delivered('2025-03-10'), answered('2025-03-11', 'agrees'))
    expect(outcomeOf(state, answered('2025-03-12', 'objects', '商业秘密'))).toBe('consultation-unknown')
  })

  it('an opinion that objects says why', () => {
    expect(outcomeOf(given(...ASKED), answered('2025-03-10', 'objects', ' '))).toBe('fields')
    expect(outcomeOf(given(...ASKED), answered('2025-03-10', 'objects', '商业秘密'))).toEqual(['opinion-received'])
  })

  it('is not taken for silence before fifteen working days from delivery are over', () => {
    const state = given(...ASKED, delivered('2025-03-10'))
    expect(outcomeOf(state, answered('2025-03-31', 'silent'))).toBe('fields')
    expect(outcomeOf(state, answered('2025-04-01', 'silent'))).toEqual(['opinion-received'])
    expect(outcomeOf(given(...ASKED), answered('2025-04-18', 'silent'))).toBe('fields')
  })

  it('that is missing is refused, never taken for silence', () => {
    const state = given(...ASKED, delivered('2025-03-10'))
    const { opinion: _left, ...without } = answered('2025-04-18', 'silent').do as {
      opinion: string
      act: 'record-opinion'
    }
    expect(outcomeOf(state, { on: '2025-04-20', do: without as Step['do'] })).toBe('fields')
  })
})
