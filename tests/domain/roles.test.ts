import { mayAct } from '../../domain/application/acts'
import { CASE_ROLES, FIGURE_ROLES, holdsOneOf, ROLES } from '../../domain/roles'

describe('the roles of officers', () => {
  it('let nobody who signs also draft', () => {
    expect(ROLES.filter((role) => mayAct([role], 'sign-reply'))).toEqual(['approver'])
    expect(ROLES.filter((role) => mayAct([role], 'draft-reply'))).toEqual(['clerk'])
    expect(ROLES.filter((role) => mayAct([role], 'pass-review'))).toEqual(['reviewer'])
  })

  it.each(['extend', 'charge-fee'] as const)('leave %s to the head of the disclosure unit', (act) => {
    expect(ROLES.filter((role) => mayAct([role], act))).toEqual(['approver'])
  })

  it('show no case to the publisher, the administrator and the district', () => {
    expect(ROLES.filter((role) => !holdsOneOf([role], CASE_ROLES))).toEqual([
      'publisher',
      'supervisor',
      'administrator',
    ])
    expect(ROLES.filter((role) => !holdsOneOf([role], FIGURE_ROLES))).toEqual(['supervisor', 'administrator'])
  })

  it('of one person add up', () => {
    expect(mayAct(['clerk', 'approver'], 'sign-reply')).toBe(true)
    expect(mayAct([], 'sign-reply')).toBe(false)
  })
})
