import { readDemoAccounts } from '../../../server/demo/fill'
import { type Installation, openInstallation } from '../../../server/main'
import { checkSignIn, computeOneTimeCode } from '../../../service/sign-in/check-sign-in'
import { newFolder, openDemo, removeFolder } from '../../server/demo-installation'

describe('a one-time code', () => {
  const folder = newFolder()
  afterAll(() => removeFolder(folder))

  const visit = { source: '', devices: '', agent: '' }
  const enter = async ({ services, store }: Installation, at: number) => {
    const { login, password, totpSecret } = (await readDemoAccounts(store))?.[at] ?? fail()
    return checkSignIn(
      services,
      { name: login, password, code: computeOneTimeCode(totpSecret, services.clock.now()) },
      visit,
    )
  }

  it('is good once, also for sign-ins at the same moment', async () => {
    const installation = await openDemo(folder)
    const results = await Promise.allSettled([enter(installation, 0), enter(installation, 0), enter(installation, 0)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await installation.store.close()
  })

  it('is good again after the day of a demo was set back', async () => {
    const later = await openInstallation({ folder, today: '2027-03-04' })
    await enter(later, 1)
    await later.store.close()
    const earlier = await openInstallation({ folder, today: '2027-03-03' })
    expect((await enter(earlier, 1)).staff.name).toBe('周建国')
    await earlier.store.close()
  })
})

function fail(): never {
  throw new Error('the demo district has no such account')
}
