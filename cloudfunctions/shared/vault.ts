import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { canonical } from './canonical'
import type { Vault } from './services'

/** Master keys by id, each 32 bytes; new seals use `current`, old ones open with the key they name. */
export type Keys = { current: string; master: Record<string, Buffer> }

export class SealBroken extends Error {
  override name = 'SealBroken'
  constructor(readonly where: string) {
    super(`the seal of ${where} does not open`)
  }
}

export type ByteVault = Vault & {
  sealBytes(plain: Uint8Array, where: string): Buffer
  openBytes(sealed: Uint8Array, where: string): Buffer
  /** The id of the key a seal was made with. */
  keyOf(sealed: string): string
}

const NONCE = 12
const TAG = 16
/** Without 0/O, 1/I/L: a code is read aloud and typed from paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_LENGTH = 8

/**
 * AES-256-GCM with the place of the datum as associated data, so nothing sealed can be moved. Fingerprints, links and
 * codes have keys of their own, derived from the first master key: they must outlive a rotation.
 */
export function openVault(keys: Keys): ByteVault {
  const seals = new Map(Object.entries(keys.master).map(([id, key]) => [id, derive(key, 'seal')]))
  const lasting = Object.keys(keys.master).sort()[0] ?? keys.current
  const root = keys.master[lasting] ?? Buffer.alloc(0)
  const [fingerprintKey, linkKey, codeKey] = ['fingerprint', 'link', 'code'].map((purpose) => derive(root, purpose))
  const mac = (key: Buffer | undefined, text: string) => createHmac('sha256', key ?? '').update(text)

  const sealBytes = (plain: Uint8Array, where: string): Buffer => {
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv('aes-256-gcm', keyFor(seals, keys.current, where), nonce)
    cipher.setAAD(Buffer.from(where))
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    return Buffer.concat([Buffer.from(`${keys.current}:`), nonce, body, cipher.getAuthTag()])
  }
  const openBytes = (sealed: Uint8Array, where: string): Buffer => {
    const bytes = Buffer.from(sealed)
    const colon = bytes.indexOf(':')
    const key = keyFor(seals, bytes.subarray(0, Math.max(colon, 0)).toString(), where)
    return decrypt(bytes.subarray(colon + 1), key, where)
  }
  return {
    sealBytes,
    openBytes,
    seal: (plain, where) => (plain === '' ? '' : sealBytes(Buffer.from(plain), where).toString('base64')),
    open: (sealed, where) => (sealed === '' ? '' : openBytes(Buffer.from(sealed, 'base64'), where).toString()),
    keyOf: (sealed) => Buffer.from(sealed, 'base64').toString('latin1').split(':')[0] ?? '',
    fingerprint: (plain) => mac(fingerprintKey, plain).digest('base64url'),
    link: (previous, event) => mac(linkKey, `${previous}\n${canonical(event)}`).digest('base64url'),
    code: (text) => [...mac(codeKey, text).digest()].slice(0, CODE_LENGTH).map(letter).join(''),
  }
}

function decrypt(bytes: Buffer, key: Buffer, where: string): Buffer {
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
    cipher.setAAD(Buffer.from(where))
    cipher.setAuthTag(bytes.subarray(bytes.length - TAG))
    return Buffer.concat([cipher.update(bytes.subarray(NONCE, bytes.length - TAG)), cipher.final()])
  } catch {
    throw new SealBroken(where)
  }
}

function keyFor(seals: Map<string, Buffer>, id: string, where: string): Buffer {
  const key = seals.get(id)
  if (!key) throw new SealBroken(where)
  return key
}

function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `gongkai ${purpose}`, 32))
}

function letter(byte: number): string {
  return ALPHABET[byte % ALPHABET.length] ?? ''
}
