import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { ALGORITHMS, type Algorithm, CIPHERS } from '../../../service/sealing/ciphers'
import { KeyLost, type Keys, openVault, SealBroken } from '../../../service/sealing/vault'

const key = (byte: number) => Buffer.alloc(32, byte)
const root = key(100)
const BEFORE: Keys = { root, current: 'k1', master: { k1: key(1) } }
const AFTER: Keys = { root, current: 'k2', master: { k1: key(1), k2: key(2) } }
const WHERE = 'K7QM-2F9X-AAAA-BBBB/name'

describe.each(ALGORITHMS)('a seal by %s', (algorithm) => {
  const vault = openVault(BEFORE, algorithm)

  it('opens in its own place to what was sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (plain, where) => {
        expect(vault.open(vault.seal(plain, where), where)).toBe(plain)
      }),
    )
  })

  it('does not open in another place', () => {
    const sealed = vault.seal('张三', WHERE)
    const open = (where: string) => () => vault.open(sealed, where)
    expect(open('K7QM-2F9X-AAAA-BBBB/contactName')).toThrow(SealBroken)
    expect(open('AAAA-2F9X-AAAA-BBBB/name')).toThrow(SealBroken)
  })

  it('does not open with any one byte changed', () => {
    const sealed = vault.sealBytes(Buffer.from('张三'), WHERE)
    const changed = [...sealed.keys()].flatMap((at) =>
      [0x01, 0x80, 0xff].map((bit) => {
        const copy = Buffer.from(sealed)
        copy[at] = (copy[at] ?? 0) ^ bit
        return copy
      }),
    )
    const opened = changed.filter((bytes) => opens(() => vault.openBytes(bytes, WHERE)))
    expect(opened).toEqual([])
  })

  it('as text does not open with any one letter changed', () => {
    const sealed = vault.seal('张三', WHERE)
    const letters = ['A', 'B', '-', '=', ' ', '\n', 'é', '\0', ':']
    const changed = [...sealed].flatMap((was, at) =>
      letters.filter((one) => one !== was).map((one) => sealed.slice(0, at) + one + sealed.slice(at + 1)),
    )
    expect(changed.filter((text) => opens(() => vault.open(text, WHERE)))).toEqual([])
  })

  it('does not open when it is cut, lengthened or empty', () => {
    const sealed = vault.sealBytes(Buffer.from('张三'), WHERE)
    const lengths = [...sealed.keys()].map((length) => sealed.subarray(0, length))
    const others = [...lengths, Buffer.concat([sealed, Buffer.alloc(1)])]
    expect(others.filter((bytes) => opens(() => vault.openBytes(bytes, WHERE)))).toEqual([])
  })

  it('tells the place and nothing of the content', () => {
    expect(() => vault.open('azE6eA==', WHERE)).toThrow(`the seal of ${WHERE} does not open`)
  })

  it('is another each time, and shows nothing of what is in it', () => {
    const [one, two] = [vault.seal('张三', WHERE), vault.seal('张三', WHERE)]
    expect(one).not.toBe(two)
    expect(Buffer.from(one.split(':')[2] ?? '', 'base64url').includes('张三')).toBe(false)
  })

  it('leaves an empty text empty', () => {
    expect([vault.seal('', WHERE), vault.open('', WHERE)]).toEqual(['', ''])
  })
})

describe('after a rotation', () => {
  const vault = openVault(BEFORE)
  const rotated = openVault(AFTER)
  const old = vault.seal('张三', WHERE)

  it('a seal of the former key still opens, and is told from a current one', () => {
    expect(rotated.open(old, WHERE)).toBe('张三')
    expect(rotated.keyOf(old)).toBe('k1')
    expect([old, rotated.seal('张三', WHERE)].map(rotated.isCurrent)).toEqual([false, true])
  })

  it('a new seal names the new key, which is said to be lost where it is not', () => {
    const fresh = rotated.seal('张三', WHERE)
    expect(rotated.keyOf(fresh)).toBe('k2')
    expect(() => vault.open(fresh, WHERE)).toThrow(new KeyLost(WHERE, 'k2'))
  })

  it('a seal does not open as one of another key', () => {
    expect(() => rotated.open(old.replace(':k1:', ':k2:'), WHERE)).toThrow(SealBroken)
  })

  it('fingerprints, links, MACs and codes are what they were, whichever key is lost', () => {
    const lasting = (one: typeof vault) => [
      one.fingerprint('a'),
      one.link('', { type: 'noted' }),
      one.mac('files', { _id: 'a' }),
      one.code('K7QM'),
    ]
    expect(lasting(rotated)).toEqual(lasting(vault))
    expect(lasting(openVault({ root, current: 'k2', master: { k2: key(2) } }))).toEqual(lasting(vault))
  })

  it('the keys are asked for at each seal, and again for an id that is not among them', () => {
    const asked: (string | undefined)[] = []
    const now = { keys: BEFORE }
    const running = openVault((missing) => {
      asked.push(missing)
      return now.keys
    })
    now.keys = AFTER
    expect(running.keyOf(running.seal('张三', WHERE))).toBe('k2')
    const later = openVault({ ...AFTER, current: 'k3', master: { ...AFTER.master, k3: key(3) } }).seal('张三', WHERE)
    expect(() => running.open(later, WHERE)).toThrow(KeyLost)
    expect(asked).toContain('k3')
  })

  it('another algorithm opens what the former one sealed, and the other way round', () => {
    const byTurns: [Algorithm, Algorithm][] = [
      ['aes-256-gcm', 'sm4-gcm'],
      ['sm4-gcm', 'aes-256-gcm'],
    ]
    for (const [one, other] of byTurns) {
      const sealed = openVault(BEFORE, one).seal('张三', WHERE)
      expect(openVault(BEFORE, other).open(sealed, WHERE)).toBe('张三')
      expect(openVault(BEFORE, other).isCurrent(sealed)).toBe(false)
    }
  })
})

describe('SM4-GCM', () => {
  const hex = (text: string) => Buffer.from(text, 'hex')
  /** RFC 8998, A.1. */
  const KEY = createSecretKey(hex('0123456789ABCDEFFEDCBA9876543210'))
  const NONCE = hex('00001234567800000000ABCD')
  const BOUND = hex('FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2')
  const PLAIN = hex(['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'EE', 'AA'].map((byte) => byte.repeat(8)).join(''))
  const SEALED = hex(
    '17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735' +
      'D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D' +
      '83DE3541E4C2B58177E065A9BF7B62EC',
  )

  it('agrees with the test vector of its standard', () => {
    const cipher = CIPHERS['sm4-gcm']
    expect(cipher.seal(KEY, NONCE, PLAIN, BOUND)).toEqual(SEALED)
    expect(cipher.open(KEY, NONCE, SEALED, BOUND)).toEqual(PLAIN)
  })
})

describe('what is derived', () => {
  const vault = openVault(BEFORE)

  it('differs with the root, so that nobody without it can compute it', () => {
    const other = openVault({ ...BEFORE, root: key(9) })
    expect(other.fingerprint('a')).not.toBe(vault.fingerprint('a'))
    expect(other.code('a')).not.toBe(vault.code('a'))
    expect(other.link('', 'a')).not.toBe(vault.link('', 'a'))
    expect(other.mac('files', 'a')).not.toBe(vault.mac('files', 'a'))
  })

  it('gives a code of eight letters that cannot be read wrong', () => {
    fc.assert(fc.property(fc.string(), (text) => /^[2-9A-HJKMNP-Z]{8}$/.test(vault.code(text))))
  })

  it('links an event to the one before it and to its own content, in whatever order its fields stand', () => {
    const event = { type: 'noted', at: '2026-03-04' }
    expect(vault.link('a', event)).toBe(vault.link('a', { at: '2026-03-04', type: 'noted' }))
    expect(vault.link('b', event)).not.toBe(vault.link('a', event))
    expect(vault.link('a', { ...event, at: '2026-03-05' })).not.toBe(vault.link('a', event))
  })
})

function opens(open: () => unknown): boolean {
  try {
    open()
    return true
  } catch (error) {
    if (error instanceof SealBroken) return false
    throw error
  }
}
