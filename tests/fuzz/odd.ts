import fc from 'fast-check'

/** Values that no form of ours sends, each by a name, so that what broke something can be told in a line. */
export const ODD = {
  null: () => null,
  true: () => true,
  'minus zero': () => -0,
  'largest number': () => 1e308,
  'smallest number': () => -9007199254740991,
  fraction: () => 0.1,
  'NaN as text': () => 'NaN',
  'empty text': () => '',
  'empty list': () => [],
  'empty object': () => ({}),
  'list of 100,000': () => Array.from({ length: 100_000 }, () => 'a'),
  'list of 100,000 objects': () => Array.from({ length: 100_000 }, () => ({})),
  'object of 10,000': () => Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, 'v'])),
  'text of 100,000': () => '字'.repeat(100_000),
  'text of 250,000': () => 'x'.repeat(250_000),
  'text of combining marks': () => `e${'\u0301\u0323'.repeat(90_000)}`,
  'list nested 100,000 deep': () => nested(100_000, (inner) => [inner]),
  'object nested 100,000 deep': () => nested(100_000, (inner) => ({ a: inner })),
  prototype: () => own('__proto__', { polluted: true, action: 'home' }),
  constructor: () => own('constructor', { prototype: { polluted: true } }),
  toString: () => ({ toString: 'x', valueOf: 7, toJSON: 'x' }),
  'lone surrogate': () => '\ud800',
  NUL: () => 'a\u0000b',
  'right to left': () => '\u202e\u2066王五\u2069',
  'no-break blanks': () => '\u00a0\u3000\u200b\ufeff',
  'no such day': () => '2025-02-30',
  'first of days': () => '0000-01-01',
  'last of days': () => '9999-12-31',
  'full-width digits': () => '１２３４５６',
  'header break': () => 'a\r\nset-cookie: staff=x',
  'a path': () => '../../../../etc/passwd',
  markup: () => '"><script>alert(1)</script>',
  SQL: () => `' OR 1=1; DROP TABLE applications; --`,
  'format of a cursor': () => Buffer.from('["9999-12-31","x"]').toString('base64url'),
  'cursors of others': () => 'W10|W10|-|W10|-',
} satisfies Record<string, () => unknown>
export type OddName = keyof typeof ODD

function nested(depth: number, around: (inner: unknown) => unknown): unknown {
  let value: unknown = 'x'
  for (let at = 0; at < depth; at += 1) value = around(value)
  return value
}

/** A key of its own, as JSON.parse makes it, where an object literal would set the prototype. */
export function own(key: string, value: unknown): object {
  return Object.fromEntries([[key, value]])
}

const HUGE = /100,000|250,000|10,000|marks/
const NAMES = Object.keys(ODD) as OddName[]
const [huge, plain] = [NAMES.filter((name) => HUGE.test(name)), NAMES.filter((name) => !HUGE.test(name))]

export type Odd = { odd: OddName } | { value: unknown }
/** Huge ones seldom: they cost a thousand times the time of the others and find other things. */
export const odd: fc.Arbitrary<Odd> = fc.oneof(
  { weight: 200, arbitrary: fc.constantFrom(...plain).map((odd) => ({ odd })) },
  { weight: 1, arbitrary: fc.constantFrom(...huge).map((odd) => ({ odd })) },
  { weight: 60, arbitrary: fc.jsonValue({ maxDepth: 2 }).map((value) => ({ value })) },
  { weight: 60, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((value) => ({ value })) },
  { weight: 20, arbitrary: fc.double().map((number) => ({ value: String(number) })) },
)

export function made(one: Odd): unknown {
  return 'odd' in one ? ODD[one.odd]() : one.value
}

export const ODD_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'fact.__proto__',
  '',
  'a.b',
  '\u0000',
  '0',
  '_id',
  'partition',
  'action',
]
