import { openInstallation } from '../../../server/main'
import { checkSignIn, computeOneTimeCode } from '../../../service/sign-in/check-sign-in'
import type { AuditDoc, StaffDoc } from '../../../service/store/documents'
import { newFolder, openDemo, removeFolder, runCommand, runGongkaiProcess, TODAY } from '../demo-installation'

const folder = newFolder()
beforeAll(async () => (await openDemo(folder)).store.close())
afterAll(() => removeFolder(folder))

const ASKED = { office: 'zhongtongjie', login: 'Wang', name: '王芳', roles: 'clerk,reviewer' }
const add = (change: Partial<typeof ASKED> = {}) =>
  runCommand(
    folder,
    'user',
    'add',
    ...Object.entries({ ...ASKED, ...change }).flatMap(([flag, value]) => [`--${flag}`, value]),
  )

async function opened<R>(work: (installation: Awaited<ReturnType<typeof openInstallation>>) => Promise<R>): Promise<R> {
  const installation = await openInstallation({ folder, today: TODAY })
  return work(installation).finally(() => installation.store.close())
}

describe('user add', () => {
  it('makes an account that can sign in with what it printed, and keeps the act on record', async () => {
    const { status, told } = await add()
    expect({ status, ...told }).toMatchObject({ status: 0, login: 'wang', roles: ['clerk', 'reviewer'] })
    expect(told.totpAddress).toMatch(/^otpauth:\/\/totp\/.*wang\?.*secret=/)
    await opened(async ({ services, store }) => {
      const code = computeOneTimeCode(told.totpSecret, services.clock.now())
      const { staff } = await checkSignIn(
        services,
        { name: 'wang', password: told.password, code },
        { source: '', devices: '', agent: '' },
      )
      expect(staff).toMatchObject({ name: '王芳', office: 'zhongtongjie', demo: false })
      expect(staff.passwordHash).not.toContain(told.password)
      const { items } = await store.query<AuditDoc>('audit', { partition: 'weibin', eq: { office: 'zhongtongjie' } })
      expect(items).toMatchObject([{ what: 'user.add', on: 'wang', actor: 'console' }])
    })
  })

  it.each([
    [{ login: 'wang' }, '已经有人用了'],
    [{ login: 'a b' }, '登录名'],
    [{ login: 'zhao', name: ' ' }, '姓名'],
    [{ login: 'zhao', office: 'nowhere' }, '没有“nowhere”这个街道办事处'],
    [{ login: 'zhao', roles: 'clerk,king' }, '没有“king”这个角色'],
  ])('refuses %j and adds nobody', async (change, sentence) => {
    expect(await add(change)).toMatchObject({ status: 2, told: null, stderr: expect.stringContaining(sentence) })
    expect(await opened(({ store }) => store.get<StaffDoc>('staff', 'weibin', 'zhao'))).toBeNull()
  })

  it('says how it is called', () => {
    expect(runGongkaiProcess(folder, 'user', 'add', '--login', 'zhao')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--office'),
    })
  })
})
