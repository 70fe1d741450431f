import { z } from 'zod'
import { doorAction, everyAction, officeAction, publicAction, residentAction } from '../../service/action'
import { NO_INPUT } from '../../service/input'

/** Each line marked so must not compile: `npm run typecheck` fails where one of them does. */
describe('a declaration of an action', () => {
  it('answers exactly what the contract says', () => {
    officeAction({ name: 'session.signout', who: [], input: NO_INPUT, run: () => ({ done: true }) })
    // @ts-expect-error: a required field of the answer is missing
    officeAction({ name: 'session.signout', who: [], input: NO_INPUT, run: () => ({}) })
    // @ts-expect-error: the answer holds a field that the contract does not know
    officeAction({ name: 'session.signout', who: [], input: NO_INPUT, run: () => ({ done: true, by: 'li' }) })
    // @ts-expect-error: the same in a promise
    officeAction({ name: 'session.signout', who: [], input: NO_INPUT, run: async () => ({ done: true, by: 'li' }) })
    const other = async () => ({ sessions: [{ id: '', device: '', begun: '', seen: '', current: true, key: 'k' }] })
    // @ts-expect-error: the same within a list
    officeAction({ name: 'session.list', who: [], input: NO_INPUT, run: other })
    const input = z.object({ office: z.string(), year: z.number() })
    // @ts-expect-error: a resident's answer that is none
    expect(publicAction({ name: 'report.read', who: 'anyone', input, run: () => null }).name).toBe('report.read')
  })

  it('takes only input that the contract allows', () => {
    const input = z.object({ phone: z.number() })
    const run = () => ({ phone: '', on: true })
    // @ts-expect-error: a telephone number is text
    expect(officeAction({ name: 'session.phone', who: [], input, run }).name).toBe('session.phone')
  })

  it('has a name of the contract, and roles that there are', () => {
    const run = () => ({ done: true }) as const
    // @ts-expect-error: there is no such action of the office
    officeAction({ name: 'session.forget', who: [], input: NO_INPUT, run })
    // @ts-expect-error: there is no such action of a resident
    residentAction({ name: 'session.signout', who: 'known-resident', input: NO_INPUT, run })
    // @ts-expect-error: there is no such role
    officeAction({ name: 'session.signout', who: ['mayor'], input: NO_INPUT, run })
    // @ts-expect-error: what needs no session is declared as such
    officeAction({ name: 'session.signout', who: 'anyone', input: NO_INPUT, run })
    expect(doorAction({ name: 'session.signout', who: 'anyone', input: NO_INPUT, run }).who).toBe('anyone')
  })
})

describe('the list of actions', () => {
  const one = { name: 'one' } as const
  const two = { name: 'two' } as const

  it('holds each of the contract once', () => {
    expect([...everyAction<'one' | 'two'>()([one, two]).keys()]).toEqual(['one', 'two'])
    // @ts-expect-error: one is missing
    everyAction<'one' | 'two'>()([one])
    // @ts-expect-error: one is there twice
    everyAction<'one' | 'two'>()([one, two, one])
  })
})
