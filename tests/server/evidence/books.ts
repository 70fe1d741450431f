import { createHash } from 'node:crypto'
import { createBinder } from '../../../server/evidence/threaded-binder'
import type { Block, Book } from '../../../service/evidence/book-binder'

export const bookOf = (...blocks: Block[]): Book => ({
  title: '证据册',
  number: '登〔2026〕1号',
  officeName: '中同街街道办事处',
  lines: [],
  madeAt: '2026-03-04T02:00:00.000Z',
  demo: false,
  sections: [{ title: '一节', blocks }],
})

export const fileOf = (name: string, type: string, bytes: Uint8Array): Extract<Block, { kind: 'file' }> => ({
  kind: 'file',
  name,
  type,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes,
})

/** Makes books where it runs, as the program does from its sources. */
export const binderHere = createBinder('file:///server/main.ts')
