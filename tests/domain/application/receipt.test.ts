import { APPLICANT, APPROVER, CLERK, confirmed, event, given, outcomeOf, type Step, submitted } from './given'

const signedFor = (signedOn: string, files: string[]): Step => ({
  on: '2025-03-06',
  do: { act: 'confirm', confirmedWith: '', how: '', signedOn, files },
})

describe('confirmation of receipt (Art. 31)', () => {
  it('takes the day both sides confirmed, not the day of filing', () => {
    expect(given(submitted('2024-09-27'), confirmed('2024-09-29')).receivedOn).toBe('2024-09-29')
  })

  it('takes the day of handing in for an application handed in', () => {
    expect(given(submitted('2024-02-08', 'in-person'), confirmed('2024-02-09')).receivedOn).toBe('2024-02-08')
  })

  it('takes the day signed post was signed for', () => {
    const state = given(submitted('2025-03-03', 'signed-post'), signedFor('2025-03-05', ['slip']))
    expect(state).toMatchObject({ receivedOn: '2025-03-05', evidence: ['slip'] })
  })

  it('registers, and records with whom and how', () => {
    const state = given(submitted('2025-03-03'), confirmed('2025-03-05'))
    expect(state.number).toBe('中同街依申请登〔2025〕1号')
    expect(event(state, 'received')).toMatchObject({ confirmedWith: '申请人本人', how: '电话', actor: 'clerk' })
  })

  it('is refused without saying with whom and how', () => {
    const confirm = { act: 'confirm', confirmedWith: ' ', how: '' } as const
    expect(outcomeOf(given(submitted('2025-03-03')), { on: '2025-03-04', do: confirm })).toBe('fields')
  })

  it('comes first: before it only withdrawal and notes', () => {
    const state = given(submitted('2025-03-03'))
    const on = '2025-03-04'
    const search = { act: 'record-search', on, scope: 'a', method: 'b', result: 'none', findings: '' } as const
    expect(outcomeOf(state, { on, do: search })).toBe('not-in-this-status')
    expect(outcomeOf(state, { on, do: { act: 'note', text: '打过电话' } })).toEqual(['noted'])
    expect(outcomeOf(state, { on, by: APPLICANT, do: { act: 'withdraw', reason: '' } })).toEqual(['withdrawn'])
  })

  it('receipt is confirmed once', () => {
    const state = given(submitted('2025-03-03'), confirmed('2025-03-04'))
    expect(outcomeOf(state, confirmed('2025-03-05'))).toBe('not-in-this-status')
  })

  it('receipt is confirmed by a clerk', () => {
    const state = given(submitted('2025-03-03'))
    expect(outcomeOf(state, { ...confirmed('2025-03-04'), by: APPROVER })).toBe('not-your-role')
    expect(outcomeOf(state, { ...confirmed('2025-03-04'), by: APPLICANT })).toBe('not-your-role')
    expect(outcomeOf(state, { ...confirmed('2025-03-04'), by: CLERK })).toEqual(['registered', 'received'])
  })
})
