import type { Letter } from '../../domain/letters/letter'
import type { Line } from '../../typings/api'

/** What stands on the pages of one section, from top to bottom. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'lines'; lines: readonly Line[] }
  | { kind: 'table'; columns: readonly BookColumn[]; rows: readonly (readonly string[])[] }
  | { kind: 'letter'; letter: Letter }
  | { kind: 'file'; name: string; type: string; sha256: string; bytes: Uint8Array }
  /** A file that is not in the book: `size` in bytes, null where it is not there; `where` it is to be had. */
  | { kind: 'file-left-out'; name: string; size: number | null; sha256: string; why: string; where: string }
/** `share`: of the width of the page, all of a table together 1. */
export type BookColumn = { head: string; share: number }

/** A part of the book that has its line in the list of contents; it begins on a page of its own. */
export type Section = { title: string; blocks: readonly Block[] }

/** One case on paper, in order, for 复议 or a court. */
export type Book = {
  title: string
  /** The register number, else the receipt: never a name. */
  number: string
  officeName: string
  /** Under the title: which case, made when and by whom. */
  lines: readonly Line[]
  madeAt: string
  demo: boolean
  sections: readonly Section[]
}

/** Makes a PDF. It needs a font with every Chinese character, which only a server carries. */
export interface Binder {
  bind(book: Book): Promise<Uint8Array>
}
