// Changes one byte of what is stored and asks whether verify names the record: every byte of a small database, many of a large one.
import {
  changed,
  everyPlace,
  isFound,
  type Place,
  placesIn,
  problemsIn,
  recordsOf,
  TWISTS,
} from '../../tests/server/tampering/change'
import { largeDatabase } from '../../tests/server/tampering/large'
import { type Small, smallDatabase } from '../../tests/server/tampering/small-database'
import type { PrintFigures } from './print-figures'

const CASES = 20_000
/** Changed at once in a large database, each in a record of its own. */
const AT_ONCE = 500
const ROUNDS = 4

/** Throws at the first change that is not found. */
export async function proveTampering(print: PrintFigures): Promise<void> {
  const small = await smallDatabase()
  const places = everyPlace(small)
  let changes = 0
  for (const place of places) changes += await foundAt(small, place)
  await small.close()
  print('one byte, small', `${places.length} bytes, ${changes} changes, each named by verify`)
  await proveLarge(print)
}

async function foundAt(small: Small, place: Place): Promise<number> {
  for (const twist of TWISTS) {
    if (!(await isFound(small, place, twist))) throw new Error(`not found: ${JSON.stringify(place)} by ${twist}`)
  }
  return TWISTS.length
}

async function proveLarge(print: PrintFigures): Promise<void> {
  const large = await largeDatabase(CASES)
  for (let round = 0; round < ROUNDS; round += 1) await changeMany(large)
  await large.close()
  print('one byte, large', `${CASES} cases, ${ROUNDS * AT_ONCE} records with one byte changed, each named by verify`)
}

async function changeMany(large: Small): Promise<void> {
  const records = recordsOf(large)
  const wanted: string[][] = []
  let stored: Pick<Small, 'rows' | 'sealed'> = large
  while (wanted.length < AT_ONCE) {
    const [record] = records.splice(Math.floor(Math.random() * records.length), 1)
    if (!record) throw new Error('there are too few records')
    const change = changed(stored, pickOne(placesIn(large, record)), pickOne(TWISTS))
    if (!change) continue
    wanted.push(change.names)
    stored = change
  }
  const named = new Set(await problemsIn({ ...large, ...stored }))
  const missed = wanted.filter((names) => !names.some((name) => named.has(name)))
  if (missed.length > 0) throw new Error(`not found: ${JSON.stringify(missed)}`)
}

function pickOne<T>(all: readonly T[]): T {
  const chosen = all[Math.floor(Math.random() * all.length)]
  if (chosen === undefined) throw new Error('there is nothing to choose from')
  return chosen
}
