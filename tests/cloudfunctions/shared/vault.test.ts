import fc from 'fast-check'
import { type Keys, openVault, SealBroken } from '../../../cloudfunctions/shared/vault'

const key = (byte: number) => Buffer.alloc(32, byte)
const BEFORE: Keys = { current: 'k1', master: { k1: key(1) } }
const AFTER: Keys = { current: 'k2', master: { k1: key(1), k2: key(2) } }
const WHERE = 'K7QM-2F9X-AAAA-BBBB/name'
const vault = openVault(BEFORE)

describe('a seal', () => {
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
    expect(Buffer.from(one, 'base64').includes('张三')).toBe(false)
  })

  it('leaves an empty text empty', () => {
    expect([vault.seal('', WHERE), vault.open('', WHERE)]).toEqual(['', ''])
  })
})

describe('after a rotation', () => {
  const rotated = openVault(AFTER)
  const old = vault.seal('张三', WHERE)

  it('a seal of the former key still opens', () => {
    expect(rotated.open(old, WHERE)).toBe('张三')
    expect(rotated.keyOf(old)).toBe('k1')
  })

  it('a new seal names the new key and does not open without it', () => {
    const fresh = rotated.seal('张三', WHERE)
    expect(rotated.keyOf(fresh)).toBe('k2')
    expect(() => vault.open(fresh, WHERE)).toThrow(SealBroken)
  })

  it('a seal does not open as one of another key', () => {
    const bytes = Buffer.from(old, 'base64')
    bytes.write('k2')
    expect(() => rotated.openBytes(bytes, WHERE)).toThrow(SealBroken)
  })

  it('fingerprints, links and codes are what they were', () => {
    const lasting = (one: typeof vault) => [one.fingerprint('a'), one.link('', { type: 'noted' }), one.code('K7QM')]
    expect(lasting(rotated)).toEqual(lasting(vault))
    const tenth = { k1: key(1), k2: key(2), k10: key(10) }
    expect(lasting(openVault({ current: 'k10', master: tenth }))).toEqual(lasting(vault))
  })
})

describe('what is derived', () => {
  it('differs with the key, so that nobody without it can compute it', () => {
    const other = openVault({ current: 'k1', master: { k1: key(9) } })
    expect(other.fingerprint('a')).not.toBe(vault.fingerprint('a'))
    expect(other.code('a')).not.toBe(vault.code('a'))
    expect(other.link('', 'a')).not.toBe(vault.link('', 'a'))
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
