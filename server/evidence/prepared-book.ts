import type { Block, Book } from '../../service/evidence/book-binder'
import { Failure } from '../../service/respond'
import { JobEnded } from '../threads/run-in-thread'

export type AttachedFile = Extract<Block, { kind: 'file' }>

/** So many pages, from the first to the last: drawn, or why they are not. */
export type PageRange = { from: number; to: number; why: string | null }

/**
 * A file that somebody sent, made into pages of our own: `pdf` holds those that could be drawn, upright and in order;
 * null where there is none. `pageCount` null: not known.
 */
export type PreparedFile = { pdf: Uint8Array | null; pageCount: number | null; ranges: readonly PageRange[] }
export type PrepareFile = (job: { file: AttachedFile; mostPages: number }) => Promise<PreparedFile>

export type PreparedBlock =
  | Exclude<Block, AttachedFile>
  | { kind: 'prepared'; file: AttachedFile; prepared: PreparedFile }
export type PreparedBook = Omit<Book, 'sections'> & {
  sections: readonly { title: string; blocks: readonly PreparedBlock[] }[]
}

const MOST_PAGES_OF_FILE = 300
const MOST_PAGES_OF_BOOK = 1_000

export const refuseFile = (why: string): PreparedFile => ({
  pdf: null,
  pageCount: null,
  ranges: [{ from: 1, to: 1, why }],
})

/** Prepares one file after another. Whatever is wrong with one is said in its place and keeps nobody from the rest. */
export async function prepareBook(book: Book, prepareFile: PrepareFile): Promise<PreparedBook> {
  let left = MOST_PAGES_OF_BOOK
  const prepareBlock = async (block: Block): Promise<PreparedBlock> => {
    if (block.kind !== 'file') return block
    const mostPages = Math.min(MOST_PAGES_OF_FILE, left)
    const prepared = await prepareFile({ file: block, mostPages }).catch(explainFailure)
    left -= countDrawn(prepared)
    return { kind: 'prepared', file: block, prepared }
  }
  const sections: PreparedBook['sections'][number][] = []
  for (const { title, blocks } of book.sections) {
    const prepared: PreparedBlock[] = []
    for (const block of blocks) prepared.push(await prepareBlock(block))
    sections.push({ title, blocks: prepared })
  }
  return { ...book, sections }
}

/** The book without a page of any file: what is left where even the prepared pages do not go in. */
export function withoutFiles(book: PreparedBook): PreparedBook {
  const refused = refuseFile('并入时出错')
  const sections = book.sections.map(({ title, blocks }) => ({
    title,
    blocks: blocks.map((block) => (block.kind === 'prepared' ? { ...block, prepared: refused } : block)),
  }))
  return { ...book, sections }
}

function explainFailure(error: unknown): PreparedFile {
  // The server has too much to do: no fault of the file.
  if (error instanceof Failure) throw error
  return refuseFile(error instanceof JobEnded ? '展开它需要的时间或者内存太多' : '文件损坏，读不出来')
}

export const countDrawn = ({ ranges }: PreparedFile) =>
  ranges.reduce((sum, { from, to, why }) => sum + (why === null ? to - from + 1 : 0), 0)
