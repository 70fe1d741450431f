import { deskColumnOf, deskFactsIn } from '../../../domain/application/desk-facts'
import { officersInTurn } from '../../../domain/application/officers-in-turn'
import { computeTimeline } from '../../../domain/clock/timeline'
import type { SigningMode } from '../../../domain/office-settings/office-settings'
import type { Role } from '../../../domain/roles'
import { CALENDAR, confirmed, drafted, given, reviewed, type Step, searched, signed, submitted } from './given'

const officer = (_id: string, ...roles: Role[]) => ({ _id, roles, disabled: false })
const OFFICERS = [
  officer('clerk', 'clerk'),
  officer('clerk2', 'clerk'),
  officer('reviewer', 'reviewer', 'approver'),
  officer('approver', 'approver'),
]
const DRAFTED = [
  submitted('2025-03-03'),
  confirmed('2025-03-03'),
  searched('2025-03-04'),
  drafted('2025-03-04'),
] as const

/** As the page of today knows it: by what is stored of the case. */
function waitsFor(steps: readonly Step[], mode: SigningMode = 'three', officers = OFFICERS) {
  const state = given(...steps)
  const facts = deskFactsIn(state.status, deskColumnOf(state, computeTimeline(state.events, CALENDAR)))
  return officersInTurn(facts, officers, { today: '2025-03-06', mode }).map(({ _id }) => _id)
}

describe('a case waits for', () => {
  it('every clerk, until one of them drafts or has it handed over', () => {
    expect(waitsFor(DRAFTED.slice(0, 1))).toEqual(['clerk', 'clerk2'])
    const handed: Step = {
      on: '2025-03-04',
      do: { act: 'reassign', to: 'clerk2', reason: '经办人请假两周，由同事接着办' },
    }
    expect(waitsFor([...DRAFTED.slice(0, 3), handed])).toEqual(['clerk2'])
  })

  it('the reviewer, then an approver who did not review, then the clerk who drafted', () => {
    const review = reviewed('2025-03-05')
    expect(waitsFor(DRAFTED)).toEqual(['reviewer'])
    expect(waitsFor([...DRAFTED, review])).toEqual(['approver'])
    expect(waitsFor([...DRAFTED, review, signed('2025-03-05')])).toEqual(['clerk'])
  })

  it('no reviewer who drafted it', () => {
    const drafter = [officer('clerk', 'clerk', 'reviewer'), officer('reviewer', 'reviewer')]
    expect(waitsFor(DRAFTED, 'three', drafter)).toEqual(['reviewer'])
  })

  it('the drafter too where one officer may do it all', () => {
    const alone = [officer('clerk', 'clerk', 'approver')]
    expect([waitsFor(DRAFTED, 'one', alone), waitsFor(DRAFTED, 'two', alone)]).toEqual([['clerk'], []])
  })

  it('nobody whose account is disabled', () => {
    const disabled = OFFICERS.map((one) => ({ ...one, disabled: one._id === 'reviewer' }))
    expect(waitsFor(DRAFTED, 'three', disabled)).toEqual([])
  })
})
