import { readFileSync } from 'node:fs'
import { readSettings } from '../../cloudfunctions/cloudbase/read-settings'
import { type CloudContext, isCalledByClient, readVisitor } from '../../cloudfunctions/cloudbase/visitor-in-context'
import { UNKNOWN_VISITOR } from '../../service/sign-in/identify-caller'

const KEY = Buffer.alloc(32, 1).toString('base64')

describe('the settings of a function', () => {
  it('are its keys, as they stand in keys.json', () => {
    const GONGKAI_KEYS = JSON.stringify({ root: KEY, current: 'k2', master: { k1: KEY, k2: KEY }, cookie: KEY })
    expect(readSettings({ GONGKAI_KEYS }).keys).toMatchObject({ current: 'k2', master: { k1: Buffer.alloc(32, 1) } })
  })

  it.each([
    undefined,
    '',
    'k1',
    '{}',
    JSON.stringify({ current: 'k1', master: { k1: KEY } }),
    JSON.stringify({ root: KEY, current: 'k2', master: { k1: KEY } }),
    JSON.stringify({ root: KEY, current: 'k1', master: { k1: 'c2hvcnQ=' } }),
  ])('stop the start by the name of the setting where it is %p', (GONGKAI_KEYS) => {
    expect(() => readSettings({ ...(GONGKAI_KEYS !== undefined && { GONGKAI_KEYS }) })).toThrow('GONGKAI_KEYS')
  })
})

describe('the way of sealing', () => {
  const GONGKAI_KEYS = JSON.stringify({ root: KEY, current: 'k1', master: { k1: KEY } })

  it('is AES unless SM4 is asked for, and nothing else', () => {
    const sealOf = (SEAL?: string) => readSettings({ GONGKAI_KEYS, ...(SEAL !== undefined && { SEAL }) }).seal
    expect([sealOf(), sealOf('sm4-gcm')]).toEqual(['aes-256-gcm', 'sm4-gcm'])
    expect(() => sealOf('rot13')).toThrow('SEAL')
  })
})

describe('the template of messages', () => {
  const GONGKAI_KEYS = JSON.stringify({ root: KEY, current: 'k1', master: { k1: KEY } })

  it('may be missing, and has what is not named left out', () => {
    expect(readSettings({ GONGKAI_KEYS }).template).toBeNull()
    const GONGKAI_TEMPLATE = JSON.stringify({ id: 't1', title: 'thing1' })
    const template = { id: 't1', title: 'thing1', office: '', day: '', tip: '' }
    expect(readSettings({ GONGKAI_KEYS, GONGKAI_TEMPLATE }).template).toEqual(template)
  })

  it('stops the start by the name of the setting where it has no id', () => {
    expect(() => readSettings({ GONGKAI_KEYS, GONGKAI_TEMPLATE: '{}' })).toThrow('GONGKAI_TEMPLATE')
  })
})

describe('the context of a call', () => {
  const given = (environment: object) => ({ request_id: 'r', environment: JSON.stringify(environment) }) as CloudContext
  const nobody = { ...UNKNOWN_VISITOR, requestId: 'r' }

  it('holds who calls and from where, and nothing else of the platform', () => {
    const environment = {
      WX_CONTEXT_KEYS: 'WX_OPENID',
      WX_OPENID: 'o1',
      WX_CLIENTIP: '1.2.3.4',
      WX_API_TOKEN: 'secret',
    }
    expect(readVisitor(given(environment))).toEqual({ ...nobody, residentId: 'wx:o1', address: '1.2.3.4' })
    expect(isCalledByClient(given(environment))).toBe(true)
  })

  it('does not take a caller over from the call before', () => {
    Object.assign(process.env, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'the one before' })
    expect(readVisitor(given({ TCB_CONTEXT_KEYS: 'TCB_ENV', TCB_ENV: 'e' }))).toEqual(nobody)
    expect(isCalledByClient(given({ TCB_CONTEXT_KEYS: 'TCB_ENV', TCB_ENV: 'e' }))).toBe(false)
  })

  it('asks the environment of the process where a call brings nothing of its own', () => {
    Object.assign(process.env, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'o2' })
    expect(readVisitor(given({ SCF_NAMESPACE: 'n' }))).toEqual({ ...nobody, residentId: 'wx:o2' })
  })
})

it('the SDK is the very version that wx-server-sdk brings, so that one copy of it is bundled', () => {
  const read = (path: string) =>
    JSON.parse(readFileSync(path, 'utf8')) as {
      dependencies: Record<string, string>
      devDependencies: Record<string, string>
    }
  const theirs = read('node_modules/wx-server-sdk/package.json').dependencies['@cloudbase/node-sdk']
  expect(read('package.json').devDependencies['@cloudbase/node-sdk']).toBe(theirs)
})
