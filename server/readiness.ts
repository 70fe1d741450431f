import { existsSync } from 'node:fs'
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { yearOf } from '../domain/day'
import { loadCalendar } from '../service/calendar/load-calendar'
import { districtsOf } from '../service/district/find-in-districts'
import { addTime } from '../service/instant'
import { NO_MESSENGER } from '../service/messages/messenger'
import type { Services } from '../service/services'
import type { MarkDoc, OutboxDoc } from '../service/store/documents'
import { INSTALLATION } from '../service/store/partitions'

export const CHECKS = ['store', 'write', 'files', 'keys', 'disk', 'calendar', 'messages'] as const
export type ReadinessCheck = (typeof CHECKS)[number]
export type ReadinessChecks = Record<ReadinessCheck, 'ok' | 'failed'>
export type Readiness = () => Promise<ReadinessChecks>

/** `areKeysGiven`: by a setting, so there need not be a file of them. */
export type ReadinessSubject = { services: Services; folder: string; floorBytes: number; areKeysGiven?: boolean }

/** Looked at this often at most: a check writes to the disk, and anybody may ask. */
const FRESH_MS = 4000
/** A message that is due for longer was taken by no worker. */
const STUCK_MINUTES = 30
/** A check that takes longer counts as failed. */
const TIMEOUT_MS = 3000

/** What the server needs to do its work, looked at when it is asked for; whoever asks meanwhile gets the same answer. */
export function makeReadiness(watched: ReadinessSubject): Readiness {
  let checked: Promise<ReadinessChecks> | null = null
  let at = 0
  let failing = ''
  return () => {
    if (checked && performance.now() - at < FRESH_MS) return checked
    at = performance.now()
    checked = runChecks(watched)
    void checked.then((checks) => {
      failing = logChange(watched, checks, failing)
    })
    return checked
  }
}

async function runChecks(watched: ReadinessSubject): Promise<ReadinessChecks> {
  const told = await Promise.all(CHECKS.map((check) => passesInTime(() => CHECK_RUNS[check](watched))))
  return Object.fromEntries(CHECKS.map((check, index) => [check, told[index] ? 'ok' : 'failed'])) as ReadinessChecks
}

/** Logs only changes: what began to fail and what works again. */
function logChange({ services }: ReadinessSubject, checks: ReadinessChecks, before: string): string {
  const failing = CHECKS.filter((check) => checks[check] === 'failed')
  const now = failing.join('.')
  if (now !== before) services.log.write(now ? 'error' : 'info', { what: 'readiness', code: now || 'ok' })
  return now
}

const CHECK_RUNS: Record<ReadinessCheck, (watched: ReadinessSubject) => Promise<boolean>> = {
  store: async ({ services: { store } }) => {
    await store.get<MarkDoc>('marks', INSTALLATION, 'districts')
    return true
  },
  write: async ({ services: { store } }) => (await store.next(INSTALLATION, 'readiness')) > 0,
  files: async ({ folder }) => {
    const probe = join(folder, 'files', '.readiness')
    await mkdir(join(folder, 'files'), { recursive: true })
    await writeFile(probe, 'readiness', { mode: 0o600, flush: true })
    await rm(probe)
    return true
  },
  keys: async ({ folder, areKeysGiven }) => areKeysGiven || existsSync(join(folder, 'keys.json')),
  disk: async ({ folder, floorBytes }) => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize >= floorBytes
  },
  calendar: async ({ services }) => {
    const year = yearOf(services.clock.today())
    const districts = await districtsOf(services)
    const calendars = await Promise.all(districts.map((district) => loadCalendar(services, district)))
    return calendars.every((calendar) => calendar.covers(year))
  },
  messages: async ({ services }) => {
    if (services.messenger === NO_MESSENGER) return true
    const range = { dueAt: { lt: addTime(services.clock.now(), -STUCK_MINUTES, 'minute') } }
    const query = { eq: { state: 'waiting' }, range, limit: 1 }
    const stuck = (partition: string) => services.store.query<OutboxDoc>('outbox', { partition, ...query })
    const pages = await Promise.all((await districtsOf(services)).map(stuck))
    return pages.every(({ items }) => items.length === 0)
  },
}

async function passesInTime(look: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, TIMEOUT_MS, false)
  })
  try {
    return await Promise.race([look(), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
