import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { Header } from 'tar'

const PATHS = [
  ...[
    '../outside',
    '/tmp/gongkai-outside',
    'files/../../outside',
    'files/./x',
    'gongkai.db',
    'keys.json',
    'manifest.json',
    'files/a',
    'files',
  ],
  ...['files/\u0000', '..', '.', '', `${'a/'.repeat(60)}b`, '__proto__', 'C:\\outside', 'gongkai.db-wal', 'files/x/y'],
]
const TYPES = [
  'File',
  'Link',
  'SymbolicLink',
  'CharacterDevice',
  'BlockDevice',
  'Directory',
  'FIFO',
  'OldFile',
] as const
const MANIFESTS = [
  ...['{}', '[', 'null', '{"format":"gongkai-backup-1","madeAt":"","counts":{},"hashes":{"gongkai.db":"x"}}'],
  ...[
    '{"format":"gongkai-backup-1","madeAt":"","counts":{"__proto__":1},"hashes":{"gongkai.db":"HASH","../outside":"x"}}',
  ],
  ...[
    '{"format":"gongkai-backup-1","madeAt":"x","counts":{"applications":0},"hashes":{"gongkai.db":"HASH"}}',
    '['.repeat(100_000),
  ],
]
const DATABASES = ['', 'SQLite format 3\u0000', 'x'.repeat(5_000)]

const entry = fc.record({
  path: fc.constantFrom(...PATHS),
  type: fc.constantFrom(...TYPES),
  linkpath: fc.constantFrom('', '/etc', '../../..', 'gongkai.db', 'manifest.json'),
  size: fc.constantFrom(0, 3, 600, 8_000_000_000),
})
type Entry = { path: string; type: (typeof TYPES)[number]; linkpath: string; size: number }

/** A sound backup damaged, or one put together to do harm. */
export const archives = fc.oneof(
  fc.record({
    kind: fc.constant('damaged' as const),
    at: fc.nat(10_000),
    how: fc.constantFrom('cut', 'flip', 'zeros', 'twice', 'packed', 'text'),
  }),
  fc.record({
    kind: fc.constant('made' as const),
    entries: fc.array(entry, { maxLength: 4 }),
    manifest: fc.constantFrom(...MANIFESTS),
    database: fc.constantFrom(...DATABASES),
  }),
)
type Archive = typeof archives extends fc.Arbitrary<infer A> ? A : never

export function archive(whole: string, drawn: Archive): Buffer {
  return drawn.kind === 'made' ? made(drawn) : damaged(readFileSync(whole), drawn)
}

function damaged(bytes: Buffer, { at, how }: Extract<Archive, { kind: 'damaged' }>): Buffer {
  const from = Math.floor((at / 10_000) * bytes.length)
  const copy = Buffer.from(bytes)
  switch (how) {
    case 'cut':
      return copy.subarray(0, from)
    case 'flip':
      copy.writeUInt8((copy.readUInt8(from % bytes.length) ^ 0x11) & 0xff, from % bytes.length)
      return copy
    case 'zeros':
      return copy.fill(0, from, Math.min(from + 600, copy.length))
    case 'twice':
      return Buffer.concat([copy.subarray(0, from), copy])
    case 'packed':
      return gzipSync(Buffer.concat([copy.subarray(0, 1_024), Buffer.alloc(20_000_000)]))
    default:
      return Buffer.from('这不是备份'.repeat(at))
  }
}

function made({ entries, manifest, database }: Extract<Archive, { kind: 'made' }>): Buffer {
  const text = manifest.replace('HASH', createHash('sha256').update(database).digest('hex'))
  return Buffer.concat([
    ...entries.map(({ size, ...one }) => block({ ...one, size }, Buffer.alloc(Math.min(size, 600), 'x'))),
    block({ path: 'manifest.json', type: 'File', linkpath: '', size: text.length }, Buffer.from(text)),
    block({ path: 'gongkai.db', type: 'File', linkpath: '', size: database.length }, Buffer.from(database)),
    Buffer.alloc(1_024),
  ])
}

function block({ path, type, linkpath, size }: Entry, content: Buffer): Buffer {
  const head = Buffer.alloc(512)
  new Header({ path, type, linkpath, size, mode: 0o777, uid: 0, gid: 0, mtime: new Date(0) }).encode(head, 0)
  return Buffer.concat([head, content, Buffer.alloc((512 - (content.length % 512)) % 512)])
}
