import fc from 'fast-check'
import { FILING } from '../../service/stage'
import { ODD_KEYS } from '../odd'

/** A request as bytes that were never put together by a browser. */
export type Sent = { bytes: Buffer; isWhole: boolean }
type Base = { method: string; path: string; type?: string; body: Buffer }

const json = (path: string, event: object): Base => ({
  method: 'POST',
  path,
  type: 'application/json',
  body: Buffer.from(JSON.stringify(event)),
})
const page = (path: string): Base => ({ method: 'GET', path, body: Buffer.alloc(0) })

const BASES: Base[] = [
  json('/api/resident', { action: 'home', office: 'zhongtongjie' }),
  json('/api/resident', { ...FILING, action: 'application.file', office: 'zhongtongjie' }),
  json('/api/resident', { action: 'report.check', text: '规章\t1\t0\t2', previousText: '' }),
  json('/api/resident', { action: 'application.read', receipt: 'AAAA-BBBB-CCCC-DDDD' }),
  json('/api/office', { action: 'case.queue', tab: 'open' }),
  json('/api/office', { action: 'report.live', year: 2023 }),
  json('/api/office', { action: 'session.me' }),
  ...['/', '/healthz', '/readyz', '/robots.txt', '/sitemap.xml', '/demo', '/admin/', '/admin/cases/x', '/check/'].map(
    page,
  ),
  ...['/streets/zhongtongjie', '/streets/zhongtongjie/reports/2023', '/api/files/x', '/nowhere'].map(page),
]

const PATHS = [
  ...[
    '%00',
    '%',
    '%zz',
    '%ff',
    '%2e%2e%2f',
    '..%5c',
    '../',
    '//',
    '///evil.example',
    '\\',
    ';',
    '?',
    '#',
    '*',
    ' ',
    '\t',
    '\u0000',
    '中',
  ],
  ...[
    '?office=%00',
    '?office[]=a',
    '?a=1&a=2',
    '?__proto__[polluted]=1',
    '/__proto__',
    '/constructor',
    `/${'a'.repeat(300)}`,
  ],
  ...[
    `/${'a'.repeat(20_000)}`,
    `/${'../'.repeat(400)}etc/passwd`,
    '/.env',
    '/index.html/',
    '/%2e%2e/gongkai.db',
    '/:office',
    '/*',
  ],
]
const METHODS = [
  'GET',
  'POST',
  'HEAD',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'get',
  'FOO',
  '',
]
const HEADERS = [
  ...[
    'cookie: resident=',
    'cookie: staff=x.y',
    'cookie: staff="\\x00',
    'cookie: ;;;=;',
    `cookie: ${'a=b; '.repeat(900)}`,
  ],
  ...[
    'cookie: resident=%E0%A4%A',
    'cookie: devices=x.y; staff=%00.%00',
    'cookie: __proto__=1',
    'cookie: resident=a.b.c.d',
  ],
  ...[
    'origin: null',
    'origin: http://evil.example',
    'origin: x',
    'host: ',
    'host: "><b>',
    'host: a b',
    'host: \u00e9',
    `host: ${'h'.repeat(9_000)}`,
  ],
  ...[
    'content-type: ',
    'content-type: x',
    'content-type: text/plain',
    'content-type: application/json; charset=utf-16',
  ],
  ...[
    'content-type: multipart/form-data',
    'content-type: multipart/form-data; boundary=',
    'content-type: application/json;;;',
  ],
  ...[
    'content-encoding: gzip',
    'content-length: -1',
    'content-length: 1e9',
    'content-length: 99999999999999',
    'content-length: 5',
  ],
  ...[
    'transfer-encoding: chunked',
    'transfer-encoding: gzip, chunked',
    'transfer-encoding: xchunked',
    'expect: 100-continue',
    'expect: x',
  ],
  ...[
    'upgrade: websocket\r\nconnection: upgrade',
    'connection: keep-alive',
    'range: bytes=0-',
    'range: bytes=9-1,-5,x',
    'if-none-match: *',
  ],
  ...[
    'if-modified-since: x',
    'accept: */*;q=x',
    'accept-encoding: br;q=1e308',
    'x-forwarded-for: x',
    'x-forwarded-for: ::ffff:1.2.3.4, %',
  ],
  ...[
    'x-forwarded-proto: https',
    'x-forwarded-proto: javascript',
    'x-forwarded-host: "><script>',
    'x-receipt: %E0%A4%A',
    'x-receipt: \u00ff',
  ],
  ...[
    'x-query-code: a\r\nx-receipt: b',
    ': no name',
    'no colon',
    ' folded: x',
    'a\u0000: b',
    'x: \u0000',
    'x: \ufffd',
    `x: ${'y'.repeat(20_000)}`,
  ],
  ...ODD_KEYS.map((key) => `${key}: x`),
]
const BYTES = [
  '{',
  '}',
  '"',
  '\\',
  '\\u0000',
  '\\ud800',
  ',',
  ':',
  '[',
  '[[[[',
  'null',
  '1e999',
  '-',
  '\u0000',
  '\ufeff',
  '"action":"home",',
  '"__proto__":{"polluted":1},',
]
const FRAMES = [
  'right',
  'right',
  'right',
  'right',
  'short',
  'long',
  'none',
  'chunked',
  'broken chunks',
  'twice',
  'cut',
  'garbage after',
] as const
type Frame = (typeof FRAMES)[number]

const times = fc.oneof(
  { weight: 30, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.constantFrom(1_000, 200_000) },
)
const edit = fc.record({
  at: fc.nat(1_000),
  cut: fc.oneof(fc.constant(0), fc.nat(30)),
  piece: fc.constantFrom(...BYTES),
  times,
})
export const plan = fc.record({
  base: fc.nat(BASES.length - 1),
  path: fc.option(fc.record({ at: fc.nat(40), piece: fc.constantFrom(...PATHS) }), { nil: null, freq: 2 }),
  method: fc.option(fc.constantFrom(...METHODS), { nil: null, freq: 5 }),
  version: fc.option(fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/1.1 ', 'HTTP', 'x'), { nil: null, freq: 15 }),
  headers: fc.array(fc.constantFrom(...HEADERS), { maxLength: 3 }),
  edits: fc.array(edit, { maxLength: 3 }),
  frame: fc.constantFrom(...FRAMES),
})
export type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never

export function written(asked: Plan, usual: string[]): Sent {
  const base = BASES[asked.base] ?? page('/')
  const { path, method, version, frame, edits } = asked
  const target = path ? base.path.slice(0, path.at) + path.piece + base.path.slice(path.at) : base.path
  const body = edits.reduce(edited, base.body)
  const { lengths, sent, isWhole } = framed(body, frame)
  const lines = [
    `${method ?? base.method} ${target} ${version ?? 'HTTP/1.1'}`,
    ...['host: 127.0.0.1', 'connection: close', ...usual],
    ...(base.type ? [`content-type: ${base.type}`] : []),
    ...lengths,
    ...asked.headers,
  ]
  const bytes = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), sent])
  // A tunnel is closed without a word, and what is refused before it was sent whole may be lost on the way back.
  const isAnswered = isWhole && method !== 'CONNECT' && version === null && bytes.length < LONGEST_ANSWERED
  return { bytes: frame === 'cut' ? bytes.subarray(0, Math.ceil(bytes.length * 0.6)) : bytes, isWhole: isAnswered }
}

const LONGEST_ANSWERED = 60_000

function edited(body: Buffer, { at, cut, piece, times }: Plan['edits'][number]): Buffer {
  const from = Math.min(body.length, at)
  return Buffer.concat([body.subarray(0, from), Buffer.from(piece.repeat(times)), body.subarray(from + cut)])
}

export function framed(body: Buffer, frame: Frame): { lengths: string[]; sent: Buffer; isWhole: boolean } {
  const length = (n: number) => [`content-length: ${n}`]
  const chunk = Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')])
  switch (frame) {
    case 'short':
      return { lengths: length(Math.floor(body.length / 2)), sent: body, isWhole: false }
    case 'long':
      return { lengths: length(body.length + 10), sent: body, isWhole: false }
    case 'none':
      return { lengths: [], sent: body, isWhole: false }
    case 'chunked':
      return {
        lengths: ['transfer-encoding: chunked'],
        sent: Buffer.concat([chunk, Buffer.from('0\r\n\r\n')]),
        isWhole: true,
      }
    case 'broken chunks':
      return {
        lengths: ['transfer-encoding: chunked'],
        sent: Buffer.concat([chunk, Buffer.from('zz\r\n')]),
        isWhole: false,
      }
    case 'twice':
      return { lengths: [...length(body.length), ...length(body.length + 1)], sent: body, isWhole: false }
    case 'garbage after':
      return {
        lengths: length(body.length),
        sent: Buffer.concat([body, Buffer.from('\u0000\u0001\r\n\r\nGET')]),
        isWhole: false,
      }
    default:
      return { lengths: length(body.length), sent: body, isWhole: frame === 'right' }
  }
}
