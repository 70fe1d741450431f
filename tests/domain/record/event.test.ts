import { officersWho } from '../../../domain/record/act'
import { declareEvent } from '../../../domain/record/event'

const WRITTEN = { legalDay: null, isForApplicant: true, title: '登记', sentence: '登记了。' }

describe('an event of which only the ordinary is said', () => {
  const declared = declareEvent<object, { type: string }>({ type: 'noted', fields: {} }, WRITTEN)

  it('changes nothing, sends nothing and proves nothing', () => {
    expect(declared.fold({}, { type: 'noted', actor: 'clerk' })).toEqual({})
    expect([declared.message, declared.provesService]).toEqual([null, false])
  })

  it('says no more than its sentence, and its files are part of the answer', () => {
    const event = { type: 'noted' }
    expect([declared.applicantDetail(event), declared.officerDetail(event)]).toEqual(['', ''])
    expect(declared.filesAre(event)).toBe('answer')
  })
})

describe('who makes an act', () => {
  it('are, of the office, its roles without the applicant', () => {
    expect(officersWho({ who: ['resident', 'clerk', 'approver'] })).toEqual(['clerk', 'approver'])
  })
})
