import fc from 'fast-check'
import { made, ODD_KEYS, type Odd, odd } from './odd'

/** How lawful input is changed, as a plain description: what broke something can be printed and played again. */
export type Mutation = { at: number; how: How; odd: Odd; key: string }
const HOWS = ['replace', 'drop', 'rename', 'add', 'repeat', 'wrap', 'as text', 'as number', 'graft'] as const
type How = (typeof HOWS)[number]

export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({ at: fc.nat(999), how: fc.constantFrom(...HOWS), odd, key: fc.constantFrom(...ODD_KEYS) }),
  { minLength: 1, maxLength: 3 },
)

type Holder = Record<string, unknown> | unknown[]
type Spot = { holder: Holder; key: string }

/** A changed copy; the input itself stays as it is. */
export function mutated(lawful: object, changes: readonly Mutation[]): object {
  const top = { input: structuredClone(lawful) as unknown }
  for (const change of changes) {
    const spots = spotsIn(top)
    const spot = spots[change.at % spots.length]
    if (spot) HOW[change.how](spot, change)
  }
  return isHolder(top.input) && !Array.isArray(top.input) ? top.input : { input: top.input }
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null
const MOST_SPOTS = 200

/** Every place that holds a value, the outermost first; of huge values only some. */
function spotsIn(top: Holder): Spot[] {
  const spots: Spot[] = []
  for (const holder of holdersIn(top)) {
    for (const key of Object.keys(holder).slice(0, MOST_SPOTS)) spots.push({ holder, key })
    if (spots.length > MOST_SPOTS) break
  }
  return spots
}

function* holdersIn(top: Holder): Generator<Holder> {
  const waiting: Holder[] = [top]
  for (let holder = waiting.shift(); holder; holder = waiting.shift()) {
    yield holder
    for (const inner of Object.values(holder).slice(0, MOST_SPOTS)) if (isHolder(inner)) waiting.push(inner)
  }
}

const HOW: Record<How, (spot: Spot, change: Mutation) => void> = {
  replace: (spot, { odd }) => put(spot, made(odd)),
  drop: ({ holder, key }) => void Reflect.deleteProperty(holder, key),
  rename: (spot, { key }) => {
    const value = held(spot)
    Reflect.deleteProperty(spot.holder, spot.key)
    put({ ...spot, key }, value)
  },
  add: (spot, { key, odd }) => {
    const inner = held(spot)
    put({ holder: isHolder(inner) ? inner : spot.holder, key }, made(odd))
  },
  repeat: (spot) => {
    const value = held(spot)
    if (typeof value === 'string') put(spot, value.repeat(Math.min(1000, Math.ceil(100_000 / (value.length + 1)))))
    else put(spot, [value, value, value])
  },
  wrap: (spot, { key }) => put(spot, { [key || 'a']: held(spot) }),
  'as text': (spot) => put(spot, textOf(held(spot))),
  'as number': (spot) => put(spot, Number(textOf(held(spot)))),
  graft: (spot, { odd }) => put(spot, `${textOf(held(spot))}${textOf(made(odd))}`),
}

function held({ holder, key }: Spot): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value
}

function put({ holder, key }: Spot, value: unknown): void {
  // What arrives as JSON has lists with nothing but their members.
  if (Array.isArray(holder) && !/^\d+$/.test(key)) return
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

function textOf(value: unknown): string {
  return isHolder(value) ? 'list' : String(value)
}
