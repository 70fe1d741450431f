import { addTime, timeOf } from './instant'
import { Failure } from './respond'
import type { Services } from './services'
import type { LimitDoc } from './store/documents'
import { LIMITS_PARTITION } from './store/partitions'
import type { Tx } from './store/store'

/**
 * How often, in how many minutes. None of them is one that a stranger could use up for somebody else: what is counted
 * for all callers together (`codesOfReceipt`, `secondFactor`) never stands in the way of who is known already.
 */
export const LIMITS = {
  /** Who mistypes a query code from paper needs a handful of tries. */
  codesByCaller: { max: 10, minutes: 15 },
  /** A cookie is thrown away at will, an address is not; a household or a mobile network shares one. */
  codesBySource: { max: 60, minutes: 60 },
  /** From many addresses at once. 500 a day of 31⁸ codes: one chance in a million in five years. */
  codesOfReceipt: { max: 500, minutes: 24 * 60 },
  /** One account from one address, or on one device that signed in before. */
  signInHere: { max: 10, minutes: 15 },
  /** A whole office may sit behind one address. */
  signInsBySource: { max: 50, minutes: 60 },
  /** Only who has the right password is counted: of a million one-time codes three are good at any moment. */
  secondFactor: { max: 20, minutes: 24 * 60 },
  /** Nobody fills in twenty forms in an hour; a script does. */
  filings: { max: 20, minutes: 60 },
  /** An upload costs 1 and 1 more for each megabyte begun: 75 small files, or 13 of the largest. */
  uploadsByCaller: { max: 150, minutes: 60 },
  /** What those uploads come in, where they come in pieces of 128 KB: once as each is sent, once as they are joined. */
  partsByCaller: { max: 2_400, minutes: 60 },
  partsBySource: { max: 16_000, minutes: 60 },
  uploadsByOfficer: { max: 1_000, minutes: 60 },
  uploadsBySource: { max: 1_000, minutes: 60 },
  /** A district that checks the reports of all its streets again and again needs half of it. */
  reportChecksBySource: { max: 120, minutes: 60 },
  /** A book takes seconds of the one thread that makes them for everybody. */
  booksByOfficer: { max: 60, minutes: 60 },
} as const satisfies Record<string, { max: number; minutes: number }>

/** Files of one caller that belong to no case yet; four filings' worth. */
export const MAX_UNCLAIMED = 20

/** A limit and whose uses it counts. */
export type Use = readonly [limit: keyof typeof LIMITS, whom: string]

/** Throws while one of the limits is used up. */
export async function refuseSpentAllowance(services: Services, uses: readonly Use[]): Promise<void> {
  const docs = await Promise.all(
    uses.map((use) => services.store.get<LimitDoc>('limits', LIMITS_PARTITION, idOf(services, use))),
  )
  refuseAmong(services, uses, docs)
}

export function countUse(services: Services, uses: readonly Use[]): Promise<void> {
  return services.store.transact(LIMITS_PARTITION, async (tx) => {
    for (const use of uses) await addUses(services, tx, { use, by: 1 })
  })
}

/** Counted before it is tried, so that tries made at the same moment do not all find room. */
export function spendAllowance(services: Services, uses: readonly Use[], by = 1): Promise<void> {
  return services.store.transact(LIMITS_PARTITION, async (tx) => {
    const docs = []
    for (const use of uses) docs.push(await tx.get<LimitDoc>('limits', idOf(services, use)))
    refuseAmong(services, uses, docs)
    for (const use of uses) await addUses(services, tx, { use, by })
  })
}

/** What was no failure after all. */
export function giveBackAllowance(services: Services, uses: readonly Use[]): Promise<void> {
  return services.store.transact(LIMITS_PARTITION, async (tx) => {
    for (const use of uses) await addUses(services, tx, { use, by: -1 })
  })
}

export function failTooMany(now: string, until: string): Failure {
  const seconds = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000))
  return new Failure('too-many', `试的次数太多了，请在${timeOf(until)}以后再试。`, undefined, seconds)
}

function refuseAmong({ clock }: Services, uses: readonly Use[], docs: readonly (LimitDoc | null)[]): void {
  const now = clock.now()
  const spent = docs.filter((doc, at) => doc && isRunning(doc, uses[at], now) && doc.n >= maxOf(uses[at]))
  const [until] = spent.map((doc) => doc?.endsAt ?? now).sort((a, b) => (a < b ? 1 : -1))
  if (until) throw failTooMany(now, until)
}

async function addUses(services: Services, tx: Tx, { use, by }: { use: Use; by: number }): Promise<void> {
  const now = services.clock.now()
  const _id = idOf(services, use)
  const doc = await tx.get<LimitDoc>('limits', _id)
  const running = doc && isRunning(doc, use, now) ? doc : null
  const n = Math.max(0, (running?.n ?? 0) + by)
  const endsAt = running?.endsAt ?? addTime(now, LIMITS[use[0]].minutes, 'minute')
  await tx.put<LimitDoc>('limits', { _id, partition: LIMITS_PARTITION, n, endsAt })
}

/** A window that ends later than one begun now tells that a demo's day was set back: it counts for nothing. */
function isRunning({ endsAt }: LimitDoc, use: Use | undefined, now: string): boolean {
  return endsAt > now && use !== undefined && endsAt <= addTime(now, LIMITS[use[0]].minutes, 'minute')
}

function maxOf(use: Use | undefined): number {
  return use ? LIMITS[use[0]].max : 0
}

/** Addresses, logins and openids are not kept, only their keyed hash. */
function idOf({ vault }: Services, [limit, whom]: Use): string {
  return `${limit}/${vault.fingerprint(`${limit}/${whom}`)}`
}
