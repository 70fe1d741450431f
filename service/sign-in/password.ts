import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** Of scrypt (RFC 7914): N = 2 ** `ln`, block size `r`, `p` passes. */
export type Cost = { ln: number; r: number; p: number }

/** As OWASP's Password Storage Cheat Sheet asks at least; 32 MiB and about three tenths of a second of one processor. */
const COST: Cost = { ln: 15, r: 8, p: 3 }
/** Of hashes from before the cost stood in them: Node's own. */
const FORMER: Cost = { ln: 14, r: 8, p: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32
const STORED = /^scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/

/** '$'-parted as in the PHC string format, so that the cost can rise and older hashes still hold. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  return formatStoredPassword(cost, salt, await deriveKey(password, salt, cost))
}

/** False also for a hash that cannot be read. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const { cost, salt, derived } = parseStoredPassword(hash)
  const given = await deriveKey(password, salt, cost)
  return given.length === derived.length && timingSafeEqual(given, derived)
}

/** Verified against for an unknown name, so that the time of the answer tells nothing. */
export const NOBODY = formatStoredPassword(COST, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES))

function formatStoredPassword({ ln, r, p }: Cost, salt: Buffer, hash: Buffer): string {
  return `scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64')}$${hash.toString('base64')}`
}

function parseStoredPassword(hash: string) {
  const [, ln, r, p, salt = '', derived = ''] = STORED.exec(hash) ?? []
  if (ln) return { cost: { ln: Number(ln), r: Number(r), p: Number(p) }, ...normalizePassword(salt, derived) }
  const [formerSalt = '', former = ''] = hash.split('.')
  return { cost: FORMER, ...normalizePassword(formerSalt, former) }
}

function normalizePassword(salt: string, derived: string) {
  return { salt: Buffer.from(salt, 'base64'), derived: Buffer.from(derived, 'base64') }
}

function deriveKey(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    scrypt(password, salt, HASH_BYTES, options, (error, hash) => (error ? reject(error) : resolve(hash)))
  })
}
