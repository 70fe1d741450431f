import { everyPlace, isFound, type Place, problemsIn, TWISTS } from './change'
import { type Small, smallDatabase, WATCHED } from './small-database'

/** So many of all places, evenly spread, from another start each time; all of them in `npm run bench -- --long`. */
const SAMPLES = 900

let small: Small
let places: Place[]

beforeAll(async () => {
  small = await smallDatabase()
  places = everyPlace(small)
})
afterAll(() => small.close())

it('finds nothing in what was stored', async () => {
  expect(await problemsIn(small)).toEqual([])
  expect(WATCHED.filter((coll) => (small.rows.get(coll) ?? []).length === 0)).toEqual([])
  expect(small.sealed.size).toBe(6)
})

it('names the record in which any one byte was changed', async () => {
  const stride = Math.max(1, Math.floor(places.length / SAMPLES))
  const start = Math.floor(Math.random() * stride)
  const missed: object[] = []
  for (let at = start; at < places.length; at += stride) {
    const [place, twist] = [places[at], TWISTS[((at - start) / stride) % TWISTS.length]]
    if (place && twist && !(await isFound(small, place, twist))) missed.push({ ...place, twist: String(twist) })
  }
  expect(missed).toEqual([])
}, 30_000)
