import { laterOf } from '../../../../domain/application/rules/began'
import {
  changeConsultation,
  consultationChoices,
  findConsultation,
  isUnanswered,
  isUndelivered,
} from '../../../../domain/application/rules/consultation'
import { type Consultation, NOTHING } from '../../../../domain/application/state'

const one: Consultation = {
  consultationId: 'c',
  party: 'third',
  sentOn: '2025-03-05',
  about: '字'.repeat(31),
  deliveredOn: null,
  answeredOn: null,
  opinion: null,
  reasonable: false,
  toldOn: null,
}
const other: Consultation = { ...one, consultationId: 'd', party: 'agency', about: '合同' }

describe('a consultation', () => {
  it('is undelivered until it arrived or was answered, and unanswered until it was answered', () => {
    const stages = [one, { ...one, deliveredOn: '2025-03-06' }, { ...one, answeredOn: '2025-03-07' }]
    expect(stages.map(isUndelivered)).toEqual([true, false, false])
    expect(stages.map(isUnanswered)).toEqual([true, true, false])
  })

  it('is found by its id while it still is what is looked for', () => {
    const state = { consultations: [one, other] }
    expect(findConsultation(state, { consultationId: 'd' }, isUnanswered)).toBe(other)
    expect(findConsultation(state, { consultationId: 'x' }, isUnanswered)).toBeUndefined()
    expect(findConsultation(state, { consultationId: 'd' }, () => false)).toBeUndefined()
  })

  it('is told by its day, its party and the beginning of its subject', () => {
    expect(consultationChoices([one, other])).toEqual([
      { value: 'c', label: `2025-03-05 发给第三方：${'字'.repeat(30)}` },
      { value: 'd', label: '2025-03-05 发给共同制作的机关：合同' },
    ])
  })

  it('changes without the others', () => {
    const changed = changeConsultation({ ...NOTHING, consultations: [one, other] }, 'c', { toldOn: '2025-03-10' })
    expect(changed).toEqual({ consultations: [{ ...one, toldOn: '2025-03-10' }, other] })
  })
})

describe('the later of two days', () => {
  it.each([
    ['2025-03-05', '2025-03-06', '2025-03-06'],
    ['2025-03-06', '2025-03-05', '2025-03-06'],
    [null, '2025-03-05', '2025-03-05'],
    ['2025-03-05', null, '2025-03-05'],
    [null, null, null],
  ])('of %s and %s is %s', (a, b, later) => {
    expect(laterOf(a, b)).toBe(later)
  })
})
