import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { sm4 } from 'sm-crypto-v2'

export const ALGORITHMS = ['aes-256-gcm', 'sm4-gcm'] as const
export type Algorithm = (typeof ALGORITHMS)[number]

/** The algorithm of a setting; the usual one where it is left out, null for any other. */
export function algorithmCalled(text: string | undefined): Algorithm | null {
  return ALGORITHMS.find((algorithm) => algorithm === (text || ALGORITHMS[0])) ?? null
}

/** One way to seal. `label` is what an envelope calls it. `sealed` is the body with the tag behind it. */
export type Cipher = {
  label: string
  keyFrom(master: Buffer): KeyObject
  seal(key: KeyObject, nonce: Buffer, plain: Uint8Array, bound: Buffer): Buffer
  /** Throws where the tag does not hold. */
  open(key: KeyObject, nonce: Buffer, sealed: Buffer, bound: Buffer): Buffer
}

export const NONCE_BYTES = 12
const TAG_BYTES = 16
const AES = 'aes-256-gcm'

const aes: Cipher = {
  label: 'aes',
  keyFrom: (master) => deriveKey(master, 'seal', 32),
  seal: (key, nonce, plain, bound) => {
    const cipher = createCipheriv(AES, key, nonce)
    cipher.setAAD(bound)
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  open: (key, nonce, sealed, bound) => {
    const { body, tag } = splitTag(sealed)
    const cipher = createDecipheriv(AES, key, nonce, { authTagLength: TAG_BYTES })
    cipher.setAAD(bound)
    cipher.setAuthTag(tag)
    return Buffer.concat([cipher.update(body), cipher.final()])
  },
}

/** The block cipher of GB/T 32907 in the mode of GB/T 36624; Node's OpenSSL has SM4 but not this mode of it. */
const sm4Gcm: Cipher = {
  label: 'sm4',
  keyFrom: (master) => deriveKey(master, 'seal sm4', 16),
  seal: (key, iv, plain, associatedData) => {
    const made = sm4.encrypt(plain, key.export(), { ...SM4, iv, associatedData, outputTag: true })
    return Buffer.concat([made.output, made.tag ?? Buffer.alloc(0)])
  },
  open: (key, iv, sealed, associatedData) => {
    const { body, tag } = splitTag(sealed)
    return Buffer.from(sm4.decrypt(body, key.export(), { ...SM4, iv, associatedData, tag }))
  },
}
const SM4 = { mode: 'gcm', output: 'array', padding: 'none' } as const

export const CIPHERS: Record<Algorithm, Cipher> = { 'aes-256-gcm': aes, 'sm4-gcm': sm4Gcm }

export function cipherCalled(label: string): Cipher | undefined {
  return Object.values(CIPHERS).find((cipher) => cipher.label === label)
}

export function deriveKey(master: Buffer, purpose: string, bytes: number): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', master, '', `gongkai ${purpose}`, bytes)))
}

function splitTag(sealed: Buffer): { body: Buffer; tag: Buffer } {
  if (sealed.length < TAG_BYTES) throw new RangeError('too short to hold a tag')
  const end = sealed.length - TAG_BYTES
  return { body: sealed.subarray(0, end), tag: sealed.subarray(end) }
}
