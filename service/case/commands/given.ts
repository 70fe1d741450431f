import type { CommandOf } from '../../../domain/application/command'
import type { MoveName } from '../../../domain/application/moves'

export type Values = Record<string, string>
/** What came with a filled form, checked field by field. */
export type Given = { values: Values; files: string[]; facts: Values }
/** The command of each move of a concern. */
export type Builders<M extends MoveName> = { [N in M]: (given: Given) => CommandOf<N> }
