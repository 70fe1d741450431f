import { createHmac, type KeyObject, randomBytes } from 'node:crypto'
import { toCanonicalJson } from './canonical-json'
import { type Algorithm, CIPHERS, type Cipher, cipherCalled, deriveKey, NONCE_BYTES } from './ciphers'

/**
 * Master keys by id, each 32 bytes: new seals use `current`, old ones open with the key they name. Fingerprints, MACs
 * and codes come from `root`, which no rotation changes and no lost master key takes along.
 */
export type Keys = { root: Buffer; current: string; master: Record<string, Buffer> }
/** Asked at every seal, so that a rotation is noticed while running; `missing`: an id that was not among the keys. */
export type KeySource = (missing?: string) => Keys

export class SealBroken extends Error {
  override name = 'SealBroken'
  constructor(
    readonly where: string,
    message = `the seal of ${where} does not open`,
  ) {
    super(message)
  }
}

/** Nothing is wrong with the seal, but the key it names is not here. */
export class KeyLost extends SealBroken {
  override name = 'KeyLost'
  constructor(
    where: string,
    readonly key: string,
  ) {
    super(where, `the key ${key} of ${where} is not here`)
  }
}

/** Seals what could name somebody; `where` (document id + field) is bound into the seal, so nothing can be moved. */
export interface Vault {
  seal(plain: string, where: string): string
  /** Throws SealBroken naming `where`, KeyLost where its key is not here. */
  open(sealed: string, where: string): string
  /** Keyed hash for equality search. */
  fingerprint(plain: string): string
  /** The MAC of an event over itself and the one before it. */
  link(previous: string, event: unknown): string
  /** The MAC of a stored document; `kind` keeps one from standing for another. */
  mac(kind: string, doc: unknown): string
  /** A short code derived from a text (query codes): the same text gives the same code. */
  code(text: string): string
}

export type ByteVault = Vault & {
  sealBytes(plain: Uint8Array, where: string): Buffer
  openBytes(sealed: Uint8Array, where: string): Buffer
  /** The id of the key a seal was made with; '' for what is no seal. */
  keyOf(sealed: string | Uint8Array): string
  /** True for a seal made as one would be made now: this algorithm, this key. */
  isCurrent(sealed: string | Uint8Array): boolean
}

const HEADER = /^([a-z0-9]{2,8}):([A-Za-z0-9._-]{1,32}):/
const LONGEST_HEADER = 48
/** Without 0/O, 1/I/L: a code is read aloud and typed from paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_LENGTH = 8

/**
 * Authenticated encryption with the place of the datum bound into the seal, so nothing sealed can be moved. A seal is
 * `algorithm:key:` and then nonce, body and tag; as text these in base64url.
 */
export function openVault(given: Keys | KeySource, algorithm: Algorithm = 'aes-256-gcm'): ByteVault {
  const source = typeof given === 'function' ? given : () => given
  const ring = keyRing(source)
  const { root } = source()
  const [fingerprintKey, linkKey, macKey, codeKey] = ['fingerprint', 'link', 'mac', 'code'].map((purpose) =>
    deriveKey(root, purpose, 32),
  ) as [KeyObject, KeyObject, KeyObject, KeyObject]
  const mac = (key: KeyObject, text: string) => createHmac('sha256', key).update(text)

  const sealBytes = (plain: Uint8Array, where: string): Buffer => {
    const { header, body } = sealed(plain, where)
    return Buffer.concat([Buffer.from(header), body])
  }
  const sealed = (plain: Uint8Array, where: string) => {
    const cipher = CIPHERS[algorithm]
    const { current } = source()
    const header = `${cipher.label}:${current}:`
    const nonce = randomBytes(NONCE_BYTES)
    const made = cipher.seal(ring(cipher, current, where), nonce, plain, Buffer.from(header + where))
    return { header, body: Buffer.concat([nonce, made]) }
  }
  const open = ({ header, body }: Envelope, where: string): Buffer => {
    const [, label = '', id = ''] = HEADER.exec(header) ?? []
    const cipher = cipherCalled(label)
    if (!cipher) throw new SealBroken(where)
    const key = ring(cipher, id, where)
    return unlessBroken(where, () =>
      cipher.open(key, body.subarray(0, NONCE_BYTES), body.subarray(NONCE_BYTES), Buffer.from(header + where)),
    )
  }
  return {
    sealBytes,
    openBytes: (bytes, where) => open(envelopeOfBytes(bytes), where),
    seal: (plain, where) => {
      if (plain === '') return ''
      const { header, body } = sealed(Buffer.from(plain), where)
      return header + body.toString('base64url')
    },
    open: (text, where) => (text === '' ? '' : open(envelopeOfText(text, where), where).toString()),
    keyOf: (seal) => HEADER.exec(headOf(seal))?.[2] ?? '',
    isCurrent: (seal) => headOf(seal).startsWith(`${CIPHERS[algorithm].label}:${source().current}:`),
    fingerprint: (plain) => mac(fingerprintKey, plain).digest('base64url'),
    link: (previous, event) => mac(linkKey, `${previous}\n${toCanonicalJson(event)}`).digest('base64url'),
    mac: (kind, doc) => mac(macKey, `${kind}\n${toCanonicalJson(doc)}`).digest('base64url'),
    code: (text) => [...mac(codeKey, text).digest()].slice(0, CODE_LENGTH).map(toCodeLetter).join(''),
  }
}

/** The sealing keys, each derived once. An unknown id is asked for again: a rotation may have just added it. */
function keyRing(source: KeySource): (cipher: Cipher, id: string, where: string) => KeyObject {
  const derived = new Map<string, KeyObject>()
  return (cipher, id, where) => {
    const name = `${cipher.label}:${id}`
    const known = derived.get(name)
    if (known) return known
    const { master } = source(id)
    if (!Object.hasOwn(master, id)) throw new KeyLost(where, id)
    const key = cipher.keyFrom(master[id] ?? Buffer.alloc(0))
    derived.set(name, key)
    return key
  }
}

type Envelope = { header: string; body: Buffer }

function envelopeOfBytes(bytes: Uint8Array): Envelope {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = HEADER.exec(headOf(whole))?.[0] ?? ''
  return { header, body: whole.subarray(header.length) }
}

/** One text only stands for a body: base64 that decodes to it and is written another way was changed by somebody. */
function envelopeOfText(text: string, where: string): Envelope {
  if (typeof text !== 'string') throw new SealBroken(where)
  const header = HEADER.exec(text)?.[0] ?? ''
  const written = text.slice(header.length)
  const body = Buffer.from(written, 'base64url')
  if (body.toString('base64url') !== written) throw new SealBroken(where)
  return { header, body }
}

function headOf(seal: string | Uint8Array): string {
  if (typeof seal === 'string') return seal.slice(0, LONGEST_HEADER)
  return Buffer.from(seal.subarray(0, LONGEST_HEADER)).toString('latin1')
}

function unlessBroken(where: string, open: () => Buffer): Buffer {
  try {
    return open()
  } catch {
    throw new SealBroken(where)
  }
}

function toCodeLetter(byte: number): string {
  return ALPHABET[byte % ALPHABET.length] ?? ''
}
