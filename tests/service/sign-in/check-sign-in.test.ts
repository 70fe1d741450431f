import { LIMITS, spendAllowance } from '../../../service/limits'
import { describeDevice } from '../../../service/sign-in/device-words'
import { DESK, MINUTE, openDoor, STRANGER } from '../door'

const door = openDoor()
const { services, time, enter, refusal } = door
beforeEach(() => door.begin())
afterAll(() => door.close())

const WRONG = { password: 'wrong' }
const codesOf = async (tries: Promise<{ code: string }>[]) => (await Promise.all(tries)).map(({ code }) => code)
const times = (count: number) => Array.from({ length: count })

describe('signing in', () => {
  it('takes name, password and code, the name however it is typed', async () => {
    expect((await enter({ name: ' WANG ' })).staff.name).toBe('王芳')
  })

  it('answers alike whichever is wrong', async () => {
    const right = await refusal({ name: 'nobody' })
    expect(right.code).toBe('wrong-signin')
    expect(await refusal(WRONG)).toEqual(right)
    expect(await refusal({ code: door.wrongCode() })).toEqual(right)
    expect(await refusal({ code: '' })).toEqual(right)
  })

  it('takes a code in the digits of a Chinese keyboard, and refuses six of any other letters', async () => {
    expect((await refusal({ code: '壹貳參肆伍陸' })).code).toBe('wrong-signin')
    const code = [...door.code()].map((digit) => '０１２３４５６７８９'[Number(digit)]).join('')
    await expect(enter({ code })).resolves.toMatchObject({ staff: { _id: 'wang' } })
  })

  it('takes a code once, and the next one after that', async () => {
    await enter()
    expect((await refusal()).code).toBe('wrong-signin')
    time.at += MINUTE / 2
    await expect(enter()).resolves.toMatchObject({ staff: { _id: 'wang' } })
  })

  it('takes a code half a minute off and refuses an older one', async () => {
    const early = door.code()
    time.at += 2 * MINUTE
    expect((await refusal({ code: early })).code).toBe('wrong-signin')
    const late = door.code()
    time.at += MINUTE / 2
    await expect(enter({ code: late })).resolves.toBeDefined()
  })

  it('lets in nobody who is disabled, and says no more than to anybody', async () => {
    await services.store.transact('weibin', (tx) => tx.patch('staff', 'wang', { disabled: true }))
    expect(await refusal()).toEqual(await refusal({ name: 'nobody' }))
  })
})

describe('guessing', () => {
  it('from one address stops after ten tries at an account, all made at one moment', async () => {
    const codes = await codesOf(times(30).map(() => refusal(WRONG, STRANGER)))
    expect(codes.filter((code) => code === 'wrong-signin')).toHaveLength(LIMITS.signInHere.max)
    expect(codes.filter((code) => code === 'too-many')).toHaveLength(30 - LIMITS.signInHere.max)
  })

  it('is refused from there also with the right password, and taken again a quarter of an hour later', async () => {
    await spendAllowance(services, [['signInHere', `wang from ${STRANGER.source}`]], LIMITS.signInHere.max)
    const told = await refusal({}, STRANGER)
    expect(told).toEqual({ code: 'too-many', message: '试的次数太多了，请在09:15以后再试。' })
    time.at += 15 * MINUTE
    await expect(enter({}, STRANGER)).resolves.toBeDefined()
  })

  it('from one address stops after fifty tries at whatever accounts', async () => {
    await spendAllowance(services, [['signInsBySource', STRANGER.source]], LIMITS.signInsBySource.max - 1)
    expect((await refusal({ name: 'a' }, STRANGER)).code).toBe('wrong-signin')
    expect((await refusal({ name: 'b' }, STRANGER)).code).toBe('too-many')
  })

  it('stops alike for a name that is nobody’s', async () => {
    const [real, none] = [times(12), times(12)]
    const tried = await codesOf(real.map(() => refusal(WRONG, { ...STRANGER, source: 'a' })))
    const unknown = await codesOf(none.map(() => refusal({ name: 'nobody' }, { ...STRANGER, source: 'b' })))
    expect(tried.sort()).toEqual(unknown.sort())
  })

  it('one-time codes with a stolen password stops after twenty tries from wherever', async () => {
    await spendAllowance(services, [['secondFactor', 'wang']], LIMITS.secondFactor.max - 1)
    expect((await refusal({ code: door.wrongCode() }, { ...STRANGER, source: 'a' })).code).toBe('wrong-signin')
    expect((await refusal({}, { ...STRANGER, source: 'b' })).code).toBe('wrong-signin')
  })
})

describe('a stranger who fails a hundred times', () => {
  it('does not keep the officer out', async () => {
    await Promise.all(times(100).map(() => refusal(WRONG, STRANGER)))
    await expect(enter()).resolves.toMatchObject({ staff: { _id: 'wang' } })
  })

  it('at the next desk does not keep out the officer whose device signed in before', async () => {
    const { devices } = await enter()
    await Promise.all(times(100).map(() => refusal(WRONG, DESK)))
    time.at += MINUTE
    expect((await refusal({}, DESK)).code).toBe('too-many')
    await expect(enter({}, { ...DESK, devices })).resolves.toBeDefined()
  })

  it('uses up nothing of the account without its password', async () => {
    await Promise.all(times(30).map((_, at) => refusal(WRONG, { ...STRANGER, source: `net ${at}` })))
    await expect(enter()).resolves.toBeDefined()
  })

  it('with the password does not keep out a device that signed in before', async () => {
    const { devices } = await enter()
    await spendAllowance(services, [['secondFactor', 'wang']], LIMITS.secondFactor.max)
    time.at += MINUTE
    await expect(enter({}, { ...DESK, devices })).resolves.toBeDefined()
  })
})

describe('a device that signed in before', () => {
  const spent = () => spendAllowance(services, [['signInHere', `wang from ${DESK.source}`]], LIMITS.signInHere.max)

  it('has tries of its own, and not without end', async () => {
    const { devices } = await enter()
    const codes = await codesOf(times(12).map(() => refusal(WRONG, { ...DESK, devices })))
    expect(codes.filter((code) => code === 'wrong-signin')).toHaveLength(LIMITS.signInHere.max)
  })

  it('is not made up, and not another officer’s', async () => {
    const { devices } = await enter({ name: 'zhao' })
    await spent()
    const forged = `${devices.slice(0, -1)}${devices.endsWith('A') ? 'B' : 'A'}`
    for (const held of [devices, forged, 'x', '.']) {
      expect((await refusal({}, { ...DESK, devices: held })).code).toBe('too-many')
    }
  })

  it('is known for each officer who shares it', async () => {
    const first = await enter({ name: 'zhao' })
    const second = await enter({}, { ...DESK, devices: first.devices })
    await spent()
    time.at += MINUTE
    await expect(enter({}, { ...DESK, devices: second.devices })).resolves.toBeDefined()
    expect(second.devices.split(' ')).toHaveLength(2)
  })

  it('is no longer known after the password was changed', async () => {
    const { devices } = await enter()
    await spent()
    await services.store.transact('weibin', (tx) => tx.patch('staff', 'wang', { passwordHash: 'AAAA.AAAA' }))
    expect((await refusal({}, { ...DESK, devices })).code).toBe('too-many')
  })
})

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0',
    'Edge，Windows 电脑',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1', 'Safari，苹果手机'],
  ['Mozilla/5.0 (Linux; Android 16) Chrome/150.0 Mobile MicroMessenger/8.0', '微信，安卓手机'],
  ['curl/8', '未知的设备'],
])('a device is told in few words: %s', (agent, words) => expect(describeDevice(agent)).toBe(words))
