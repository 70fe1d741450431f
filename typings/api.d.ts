/**
 * The contract between front ends and functions. Types only.
 * The server sends words, days and allowed moves ready to show; codes travel beside them for tests and styling.
 * `POST /api/resident` and `POST /api/office` take `{ action, ...input }` and answer `Reply`.
 */
export type * from './administration'
export type * from './after-reply'
export type * from './corrections'
export type * from './letters'
export type * from './office'
export type * from './related'
export type * from './resident'
export type * from './views'
