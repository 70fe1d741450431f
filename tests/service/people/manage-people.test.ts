import { computeOneTimeCode } from '../../../service/sign-in/check-sign-in'
import type { AuditDoc } from '../../../service/store/documents'
import { asStaff, DISTRICT, dataOf, failureOf, openStage, PASSWORD, SECRET, type Stage, staffId } from '../stage'

let stage: Stage
beforeEach(async () => {
  stage = await openStage('2025-03-03')
})
afterEach(() => stage.close())

const clerk = { id: staffId('clerk') }
const people = async () => dataOf(await asStaff('administrator', 'people.list')).people
const signIn = () =>
  asStaff(null, 'session.signin', {
    name: clerk.id,
    password: PASSWORD,
    code: computeOneTimeCode(SECRET, stage.services.clock.now()),
  })
const person = async (id: string) => (await people()).find((one) => one.id === id)

describe('the administrator', () => {
  it('sees the people of the own office, with what they are and whether they are signed in', async () => {
    await asStaff('clerk', 'session.me')
    expect(await person(clerk.id)).toMatchObject({ roleWords: ['经办'], sessions: 1, disabled: false, isMe: false })
    expect((await people()).map(({ id }) => id)).not.toContain(staffId('other'))
  })

  it('is shown nothing that opens an account', async () => {
    const told = JSON.stringify(await asStaff('administrator', 'people.list'))
    expect(told).not.toMatch(/password|totp|hash/i)
  })

  it('ends the sessions of an officer, who may sign in again', async () => {
    await asStaff('clerk', 'session.me')
    dataOf(await asStaff('administrator', 'people.end-sessions', clerk))
    expect(failureOf(await asStaff('clerk', 'session.me')).code).toBe('not-signed-in')
    stage.day.today = '2025-03-04'
    expect(dataOf(await asStaff('clerk', 'session.me')).id).toBe(clerk.id)
  })

  it('disables an account until it is enabled', async () => {
    await asStaff('clerk', 'session.me')
    dataOf(await asStaff('administrator', 'people.disable', clerk))
    expect(await person(clerk.id)).toMatchObject({ disabled: true, sessions: 0 })
    expect(failureOf(await asStaff('clerk', 'session.me')).code).toBe('not-signed-in')
    stage.day.today = '2025-03-04'
    expect(failureOf(await signIn()).code).toBe('wrong-signin')
    dataOf(await asStaff('administrator', 'people.enable', clerk))
    expect(dataOf(await signIn()).me.id).toBe(clerk.id)
  })

  it('leaves a record of each', async () => {
    dataOf(await asStaff('administrator', 'people.disable', clerk))
    dataOf(await asStaff('administrator', 'people.enable', clerk))
    const query = { partition: DISTRICT, eq: { office: 'zhongtong' } }
    const { items } = await stage.services.store.query<AuditDoc>('audit', query)
    expect(items.map(({ what }) => what).sort()).toEqual(['people.disable', 'people.enable'])
    expect(items[0]).toMatchObject({ actor: staffId('administrator'), on: clerk.id })
  })

  it('does not disable the own account', async () => {
    const own = { id: staffId('administrator') }
    expect(failureOf(await asStaff('administrator', 'people.disable', own)).code).toBe('own-account')
  })

  it.each(['people.disable', 'people.enable', 'people.end-sessions'] as const)(
    'finds nobody of another office for %s',
    async (action) => {
      const other = { id: staffId('other') }
      expect(failureOf(await asStaff('administrator', action, other)).code).toBe('not-found')
      expect(dataOf(await asStaff('other', 'session.me')).id).toBe(other.id)
    },
  )
})
