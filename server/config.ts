import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { isDay } from '../domain/day'
import { ALGORITHMS, type Algorithm, algorithmCalled } from '../service/sealing/ciphers'
import { openKeys, type StoredKeys } from '../service/sealing/stored-keys'
import { LOG_LEVELS, type LogLevel } from './log'
import type { Gateway } from './messages/webhook'

/** Addresses of the proxies whose X-Forwarded-For is believed. */
export type TrustProxy = string[]

/** A PostgreSQL database, and how many connections one process may have to it. */
export type PostgresAddress = { url: string; connections: number }

/** Keys as keys.json holds them; `cookie` signs what browsers keep. */
export type StoredRing = StoredKeys & { cookie: string }

/** The settings of a server; the only reader of the environment. */
export type Config = {
  port: number
  host: string
  folder: string
  /** Documents lie there instead of in a SQLite file of the folder; files and keys stay in the folder. */
  database: PostgresAddress | null
  /** Fixes the legal day of a demo database. */
  today: string | null
  /** The public address in the sitemap; '' = as the request came in. */
  publicUrl: string
  trustProxy: TrustProxy
  root: string
  logLevel: LogLevel
  /** The gateway that sends messages; null: no messages are sent. */
  messages: Gateway | null
  /** Bearer token that `/metrics` requires; empty turns the metrics off. */
  metricsToken: string
  /** With less free space than this on the disk of DATA_DIR the server reports itself as not ready. */
  diskFloorBytes: number
  /** Starts even though the system time lies before the newest record, for the case that the recorded time was wrong. */
  clockMayGoBack: boolean
  /** How new data is sealed; what is sealed already opens either way. */
  seal: Algorithm
  /** The keys where they are kept outside the folder; null: they are in its keys.json. */
  keys: StoredRing | null
  /** After so many whole years since a case closed its applicant need be named no longer; null: never. */
  retentionYears: number | null
}

export class BadSetting extends Error {
  override name = 'BadSetting'
}

/** Throws BadSetting with a sentence that names the setting. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, root = process.cwd()): Config {
  const today = environment.GONGKAI_TODAY || null
  if (today && !isDay(today)) throw new BadSetting(`GONGKAI_TODAY 要写成 2026-03-04 这样的日期，现在是 ${today}。`)
  return {
    port: readPort(environment.PORT),
    host: environment.HOST || '127.0.0.1',
    folder: resolve(root, environment.DATA_DIR || 'data'),
    database: readDatabase(environment),
    today,
    publicUrl: readAddress(environment.PUBLIC_URL ?? ''),
    trustProxy: readProxies(environment.TRUST_PROXY ?? ''),
    root,
    messages: readGateway(environment),
    metricsToken: readSecret('METRICS_TOKEN', environment.METRICS_TOKEN),
    logLevel: readLogLevel(environment.LOG_LEVEL),
    diskFloorBytes: readMegabytes('DISK_FLOOR_MB', environment.DISK_FLOOR_MB, 500),
    clockMayGoBack: environment.CLOCK_BACK === 'allowed',
    seal: readSealAlgorithm(environment.SEAL),
    keys: readKeys(environment.GONGKAI_KEYS),
    retentionYears: readRetentionYears(environment.RETENTION_YEARS),
  }
}

function readSealAlgorithm(text: string | undefined): Algorithm {
  const known = algorithmCalled(text)
  if (known) return known
  throw new BadSetting(`SEAL 要写成 ${ALGORITHMS.join(' 或者 ')}，现在是 ${text}。`)
}

/** The value is never quoted in the message, so that the keys do not get into the log. */
function readKeys(text: string | undefined): StoredRing | null {
  if (!text) return null
  try {
    const ring = JSON.parse(text) as StoredRing
    // Whether the keys themselves are complete is checked where they are opened.
    openKeys(ring)
    openKeys({ ...ring, root: ring.cookie })
    return ring
  } catch {
    throw new BadSetting(
      'GONGKAI_KEYS 不对，应与 keys.json 的内容相同：一个完整的 JSON。请改正以后再启动，不要换成新的密钥。',
    )
  }
}

function readRetentionYears(text: string | undefined): number | null {
  if (!text) return null
  const years = Number(text)
  if (Number.isInteger(years) && years >= 1 && years <= 100) return years
  throw new BadSetting(`RETENTION_YEARS 要写成 1 到 100 之间的整数，单位年，现在是 ${text}。`)
}

function readPort(text: string | undefined): number {
  const port = Number(text || 8787)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new BadSetting(`PORT 要写成 0 到 65535 之间的整数，现在是 ${text}。`)
}

function readAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (text === '' || (url && /^https?:$/.test(url.protocol))) return text.replace(/\/$/, '')
  throw new BadSetting(`PUBLIC_URL 要写成 https://gongkai.example 这样的网址，现在是 ${text}。`)
}

/** The value is never quoted in the message, because the address holds a password. */
function readDatabase({ DATABASE_URL: url, DATABASE_CONNECTIONS: count }: NodeJS.ProcessEnv): PostgresAddress | null {
  if (!url) return null
  const isAddress = URL.canParse(url) && ['postgres:', 'postgresql:'].includes(new URL(url).protocol)
  if (!isAddress) throw new BadSetting('DATABASE_URL 要写成 postgres://用户:密码@主机:5432/数据库 这样的地址。')
  const connections = Number(count || 20)
  if (Number.isInteger(connections) && connections >= 2 && connections <= 500) return { url, connections }
  throw new BadSetting(`DATABASE_CONNECTIONS 要写成 2 到 500 之间的整数，现在是 ${count}。`)
}

function readLogLevel(text = ''): LogLevel {
  const level = text === '' ? 'info' : LOG_LEVELS.find((one) => one === text)
  if (level) return level
  throw new BadSetting(`LOG_LEVEL 要写成 ${LOG_LEVELS.join('、')} 中的一个，现在是 ${text}。`)
}

function readMegabytes(name: string, text: string | undefined, usual: number): number {
  const count = Number(text || usual)
  if (Number.isInteger(count) && count >= 0) return count * 1024 * 1024
  throw new BadSetting(`${name} 要写成整数，单位 MB，现在是 ${text}。`)
}

/** Proxies are named one by one. If every sender were trusted, any client could claim any address. */
function readProxies(text: string): TrustProxy {
  const proxies = text
    .split(',')
    .map((proxy) => proxy.trim())
    .filter(Boolean)
  if (proxies.every(isNetwork)) return proxies
  throw new BadSetting(`TRUST_PROXY 要写前面代理的地址，多个用逗号分开（如 127.0.0.1,10.0.0.0/8），现在是 ${text}。`)
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const longest = isIP(address) === 4 ? 32 : 128
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= longest)
  return isIP(address) !== 0 && fits && rest.length === 0
}

const MIN_SECRET_LENGTH = 16

function readGateway({ MESSAGES_URL: url, MESSAGES_SECRET: secret = '', PUBLIC_URL = '' }: NodeJS.ProcessEnv) {
  if (!url) return null
  if (!isEncryptedOrLocal(url)) throw new BadSetting('MESSAGES_URL 要写成 https:// 开头的完整地址。')
  if (!secret) throw new BadSetting('设了 MESSAGES_URL，就要设 MESSAGES_SECRET。')
  return { url, secret: readSecret('MESSAGES_SECRET', secret), publicUrl: readAddress(PUBLIC_URL) }
}

/** True for HTTPS, and for addresses on this machine. */
function isEncryptedOrLocal(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname))
}

function readSecret(name: string, text = ''): string {
  if (text === '' || text.length >= MIN_SECRET_LENGTH) return text
  throw new BadSetting(`${name} 至少要 ${MIN_SECRET_LENGTH} 个字符。`)
}
