import { nextActOf } from '../../../domain/application/next-act'
import { describeUnconfirmed } from '../../../domain/application/unconfirmed'
import type { Channel } from '../../../domain/application/vocabulary'
import { computeTimeline } from '../../../domain/clock/timeline'
import { CALENDAR, CLERK, confirmed, given, outcomeOf, type Step, submitted, tryStep } from './given'

const contact = (on: string, reached: boolean, today = on): Step => ({
  on: today,
  do: { act: 'record-contact', on, how: '电话', reached, text: '拨打两次' },
})
const confirmAs = (on: string, more: object = {}): Step => ({
  on,
  do: { act: 'confirm', confirmedWith: '', how: '', ...more },
})

describe('an application by word of mouth (Art. 29)', () => {
  it('is received on the day it is told', () => {
    expect(given(submitted('2025-03-03', 'oral'), confirmAs('2025-03-04')).receivedOn).toBe('2025-03-03')
  })

  it('says why it was not written', () => {
    const spoken = { act: 'submit', submittedOn: '2025-03-03', channel: 'oral', applicantKind: 'person' } as const
    const step: Step = { on: '2025-03-03', by: CLERK, do: { ...spoken, contentHash: 'h', text: ' ' } }
    expect(tryStep(given(), step)).toMatchObject({ code: 'fields', article: '第二十九条' })
  })
})

describe('signed post (Art. 31)', () => {
  const arrived = submitted('2025-03-03', 'signed-post')

  it('is not confirmed without a picture of the slip, the postmark or the envelope', () => {
    expect(outcomeOf(given(arrived), confirmAs('2025-03-03', { signedOn: '2025-03-03' }))).toBe('fields')
  })

  it('needs no second picture where one came with its entry', () => {
    const entered: Step = { ...arrived, do: { ...arrived.do, fileIds: ['envelope'] } as Step['do'] }
    const state = given(entered, confirmAs('2025-03-05', { signedOn: '2025-03-04' }))
    expect(state).toMatchObject({ receivedOn: '2025-03-04', evidence: ['envelope'] })
  })
})

describe('an applicant who cannot be reached (207号)', () => {
  const letter = submitted('2025-03-03', 'ordinary-post')

  it('is received on the day contact is restored, even when it is confirmed later', () => {
    const state = given(letter, contact('2025-03-03', false), contact('2025-03-10', true), confirmed('2025-03-11'))
    expect(state.receivedOn).toBe('2025-03-10')
  })

  it('the contact with an applicant who could not be reached is never back-dated', () => {
    expect(outcomeOf(given(letter), contact('2025-03-04', true, '2025-03-06'))).toBe('fields')
    expect(outcomeOf(given(letter), contact('2025-03-04', false, '2025-03-06'))).toEqual(['contact-recorded'])
  })

  it('leaves no day of the law to be missed, only the next try', () => {
    const state = given(letter, contact('2025-03-03', false))
    const next = nextActOf(state, computeTimeline(state.events, CALENDAR))
    expect(next).toEqual({ act: 'restore-contact', on: null, article: '第三十一条' })
  })

  it.each(['in-person', 'oral', 'signed-post'] as const)('matters to no application by %s', (channel) => {
    expect(outcomeOf(given(submitted('2025-03-03', channel)), contact('2025-03-04', false))).toBe('not-in-this-status')
  })
})

describe('an application nobody has confirmed', () => {
  const told = (channel: Channel, waited: number) =>
    describeUnconfirmed(given(submitted('2025-03-03', channel)), waited)

  it('by ordinary post is urgent on the day it comes', () => {
    expect(told('ordinary-post', 0)).toEqual({ text: '平常信函，今天就要与申请人确认。', urgent: true })
    expect(told('ordinary-post', 1)?.text).toContain('已经过了1个工作日')
  })

  it.each([
    ['online', 0, false],
    ['online', 1, true],
    ['fax', 2, true],
    ['in-person', 0, true],
  ] as const)('by %s after %i working days is urgent: %s', (channel, waited, urgent) => {
    expect(told(channel, waited)?.urgent).toBe(urgent)
  })

  it('an application that is confirmed is not listed as unconfirmed', () => {
    expect(describeUnconfirmed(given(submitted('2025-03-03'), confirmed('2025-03-03')), 0)).toBeNull()
  })
})

describe('the column of the applicant (table three)', () => {
  const state = given(submitted('2025-12-04', 'in-person'), confirmAs('2025-12-04'))
  const reclassify = (on: string, applicantKind: 'business' | 'person' = 'business'): Step => ({
    on,
    do: { act: 'reclassify', applicantKind, reason: '看了营业执照，是个体工商户' },
  })

  it('is corrected in the year of receipt', () => {
    expect(outcomeOf(state, reclassify('2025-12-31'))).toEqual(['reclassified'])
    const steps = [submitted('2025-12-04', 'in-person'), confirmAs('2025-12-04'), reclassify('2025-12-31')] as const
    expect(given(...steps).applicantKind).toBe('business')
  })

  it('stays once the case was carried over (X5)', () => {
    expect(outcomeOf(state, reclassify('2026-01-04'))).toBe('reclassified-too-late')
  })

  it('the column of the applicant is not corrected to what it is', () => {
    expect(outcomeOf(state, reclassify('2025-12-05', 'person'))).toBe('fields')
  })
})

describe('a reply from before this system (Art. 36(6))', () => {
  const received = [submitted('2025-03-03'), confirmed('2025-03-03')] as const
  const earlier = (servedOn: string): Step => ({
    on: '2025-03-04',
    do: {
      act: 'record-earlier-reply',
      number: '中同街依复〔2019〕3号',
      servedOn,
      text: '同一份补偿协议，纸质档案2019年第3卷',
    },
  })
  const repeated: Step = {
    on: '2025-03-04',
    do: {
      act: 'draft-reply',
      leaf: '3.5.2',
      facts: { earlierNumber: '中同街依复〔2019〕3号', earlierOn: '2019-06-03' },
      files: [],
    },
  }

  it('makes the same application a repetition', () => {
    expect(outcomeOf(given(...received), repeated)).toBe('repeat-needs-an-earlier-reply')
    expect(outcomeOf(given(...received, earlier('2019-06-03')), repeated)).toEqual(['reply-drafted'])
  })

  it('was given before this application came', () => {
    expect(outcomeOf(given(...received), earlier('2025-03-03'))).toBe('fields')
  })
})
