import { readDemoAccounts } from '../../../server/demo/fill'
import { type Ground, openGround } from '../../../server/main'
import { checkSignIn, computeOneTimeCode } from '../../../service/sign-in/check-sign-in'
import { newFolder, openDemo, removeFolder } from '../../server/ground'

describe('a one-time code', () => {
  const folder = newFolder()
  afterAll(() => removeFolder(folder))

  const visit = { source: '', devices: '', agent: '' }
  const enter = async ({ services, store }: Ground, at: number) => {
    const { login, password, totpSecret } = (await readDemoAccounts(store))?.[at] ?? fail()
    return checkSignIn(
      services,
      { name: login, password, code: computeOneTimeCode(totpSecret, services.clock.now()) },
      visit,
    )
  }

  it('is good once, also for sign-ins at the same moment', async () => {
    const ground = await openDemo(folder)
    const results = await Promise.allSettled([enter(ground, 0), enter(ground, 0), enter(ground, 0)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await ground.store.close()
  })

  it('is good again after the day of a demo was set back', async () => {
    const later = await openGround({ folder, today: '2027-03-04' })
    await enter(later, 1)
    await later.store.close()
    const earlier = await openGround({ folder, today: '2027-03-03' })
    expect((await enter(earlier, 1)).staff.name).toBe('周建国')
    await earlier.store.close()
  })
})

function fail(): never {
  throw new Error('the demo district has no such account')
}
