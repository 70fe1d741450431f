import { nextActOf, nextActToday } from '../../../domain/application/next-act'
import { computeTimeline } from '../../../domain/clock/timeline'
import { CALENDAR, confirmed, given, type Step, searched, submitted } from './given'

const nextOf = (...steps: Step[]) => {
  const state = given(...steps)
  return nextActOf(state, computeTimeline(state.events, CALENDAR))
}
const RECEIVED = [submitted('2024-11-01', 'in-person'), confirmed('2024-11-01'), searched('2024-11-04')] as const
const asked = (party: 'third' | 'agency'): Step => ({
  on: '2024-11-08',
  do: {
    act: 'send-consultation',
    to: '滨海建设公司',
    consultationId: party,
    party,
    sentOn: '2024-11-08',
    about: '合同',
  },
})
const arrived = (party: 'third' | 'agency', on: string): Step => ({
  on,
  do: { act: 'record-delivery', consultationId: party, deliveredOn: on },
})

describe('the next legal act', () => {
  it('of a letter that arrived is its confirmation, on that very day (Art. 31)', () => {
    expect(nextOf(submitted('2025-03-03', 'ordinary-post'))).toMatchObject({ act: 'confirm', on: '2025-03-03' })
  })

  it('of a new case is to see whether it is clear, within seven working days (Art. 30)', () => {
    expect(nextOf(submitted('2024-09-29', 'in-person'), confirmed('2024-09-29'))).toEqual({
      act: 'request-supplement',
      on: '2024-10-14',
      article: '第三十条',
    })
  })

  it.each([
    ['third', '第三十二条'],
    ['agency', '第三十四条'],
  ] as const)('of a consultation with the %s names %s', (party, article) => {
    expect(nextOf(...RECEIVED, asked(party))).toMatchObject({ act: 'record-delivery', article })
    expect(nextOf(...RECEIVED, asked(party), arrived(party, '2024-11-12'))).toEqual({
      act: 'opinion',
      on: '2024-12-03',
      article,
    })
  })

  it('of two consultations is the one that ends first', () => {
    const both = [asked('third'), asked('agency'), arrived('agency', '2024-11-11'), arrived('third', '2024-11-12')]
    expect(nextOf(...RECEIVED, ...both)).toMatchObject({ on: '2024-12-02', article: '第三十四条' })
  })

  it('after a late 补正 notice is the reply, and the supplement once its term is over (C7, Art. 30)', () => {
    const notice: Step = {
      on: '2024-11-13',
      do: { act: 'request-supplement', lacking: ['description'], on: '2024-11-13', dueOn: '2024-11-20', items: '年份' },
    }
    const state = given(...RECEIVED, notice)
    const on = (today: string) => nextActToday(state, computeTimeline(state.events, CALENDAR), today)
    expect(state.supplement?.late).toBe(true)
    expect(on('2024-11-20')).toMatchObject({ act: 'reply', on: '2024-11-29' })
    expect(on('2024-11-21')).toEqual({ act: 'supplement', on: '2024-11-20', article: '第三十条' })
  })
})
