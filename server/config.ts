import { resolve } from 'node:path'
import { isDay } from '../domain/day'

/** The settings of a server; the only reader of the environment. */
export type Config = {
  port: number
  host: string
  folder: string
  /** Fixes the legal day of a demo database. */
  today: string | null
  /** The public address in the sitemap; '' = as the request came in. */
  publicUrl: string
  root: string
}

export class BadSetting extends Error {
  override name = 'BadSetting'
}

/** Throws BadSetting with a sentence that names the setting. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, root = process.cwd()): Config {
  const today = environment.GONGKAI_TODAY || null
  if (today && !isDay(today)) throw new BadSetting(`GONGKAI_TODAY 要写成 2026-03-04 这样的日期，现在是 ${today}。`)
  return {
    port: portOf(environment.PORT),
    host: environment.HOST || '127.0.0.1',
    folder: resolve(root, environment.DATA_DIR || 'data'),
    today,
    publicUrl: (environment.PUBLIC_URL ?? '').replace(/\/$/, ''),
    root,
  }
}

function portOf(text: string | undefined): number {
  const port = Number(text || 8787)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new BadSetting(`PORT 要写成 0 到 65535 之间的整数，现在是 ${text}。`)
}
