import { openCloudbase } from '../../cloudfunctions/cloudbase/cloudbase-store'
import { openApp } from '../../cloudfunctions/cloudbase/open-app'
import type { MarkDoc } from '../../service/store/documents'
import { INSTALLATION } from '../../service/store/partitions'
import { enterCloud } from './double/environment'
import { type Double, openDouble } from './double/server'
import { type Functions, hostCalls, KEYS, openFunctions } from './host'
import { browserOf, fillOffices, phoneOf } from './journey'

const OTHER = Buffer.alloc(32, 9).toString('base64')
const opened: Functions[] = []
const log: string[] = []
let double: Double

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation((line: string) => void log.push(line))
  double = await openDouble()
  enterCloud(double)
  hostCalls()
  await fillOffices()
}, 60_000)
afterAll(async () => {
  for (const one of opened) one.close()
  await double.close()
})

const ofMark = () => openCloudbase(openApp().database()).get<MarkDoc>('marks', INSTALLATION, 'keys')
const written = () => double.requests.filter(({ action }) => /(add|modify|update|remove)Document/.test(String(action)))

/** An instance of each function that starts with these keys. */
async function startedWith(keys: object) {
  const functions = await openFunctions(double, keys)
  opened.push(functions)
  const first = await phoneOf(functions, 'zhang').ask('home')
  const { reply, status } = await browserOf(functions).ask('session.me')
  return { first, reply, status, night: await functions.nightly({}, { environment: '{}' }) }
}

async function refusedBy(keys: object, words: string): Promise<void> {
  double.requests.length = 0
  const { first, reply, status, night } = await startedWith(keys)
  const refused = { ok: false, code: 'other-keys', message: expect.stringContaining(words) }
  expect([first, reply, night]).toEqual([refused, refused, refused])
  expect(status).toBe(503)
  expect(written()).toEqual([])
  expect(log.some((line) => line.includes('"what":"other-keys"'))).toBe(true)
}

describe('functions whose keys are not those of the data', () => {
  it('answer nobody and write nothing, also before the keys were ever remembered', async () => {
    await refusedBy({ ...KEYS, master: { k1: OTHER } }, '密钥与这份数据不符')
    expect(await ofMark()).toBeNull()
  }, 60_000)

  it.each([
    ['root', { ...KEYS, root: OTHER }, '密钥与这份数据不符'],
    ['master key', { ...KEYS, master: { k1: OTHER } }, '主密钥 k1 与这份数据不符'],
  ])(
    'answer nobody and write nothing where the %s is another one than was remembered',
    async (_, keys, words) => {
      if (!(await ofMark())) expect((await startedWith(KEYS)).first).toMatchObject({ ok: true })
      const mark = await ofMark()
      await refusedBy(keys, words)
      expect(await ofMark()).toEqual(mark)
    },
    60_000,
  )

  it('are the right ones again with one master key more, which is remembered', async () => {
    const { first } = await startedWith({ ...KEYS, current: 'k2', master: { ...KEYS.master, k2: OTHER } })
    expect(first).toMatchObject({ ok: true })
    expect(Object.keys(JSON.parse((await ofMark())?.value ?? '{}') as object).sort()).toEqual(['', 'k1', 'k2'])
  }, 60_000)
})
