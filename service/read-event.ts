import { bodyLimitOf } from './body-limits'
import { Failure } from './respond'

/** So much of a body tells which action it is for. */
export const HEAD_BYTES = 256
/** Our own clients write the action first; who does not gets the usual limit. */
const ACTION_FIRST = /^\s*\{\s*"action"\s*:\s*"([a-z.-]{1,60})"/

/** The longest lawful input, the days of a year's notice, has some eight hundred. */
const MOST_MEMBERS = 2_000
const MOST_DEPTH = 16

const TEXT = '"'.charCodeAt(0)
const ESCAPE = '\\'.charCodeAt(0)
const COMMA = ','.charCodeAt(0)
const OPENING = ['[', '{'].map((mark) => mark.charCodeAt(0))
const CLOSING = [']', '}'].map((mark) => mark.charCodeAt(0))

/** The action that the first bytes of a body name; '' where they name none. */
export function actionIn(head: Buffer): string {
  return ACTION_FIRST.exec(head.toString('latin1', 0, HEAD_BYTES))?.[1] ?? ''
}

export function tooLong(): Failure {
  return new Failure('too-big', '内容太大，没有收下。请删减后再试。')
}

/** Throws a Failure for a body that is longer than its action allows. */
export function refuseTooLong(action: string, bytes: number): void {
  if (bytes > bodyLimitOf(action)) throw tooLong()
}

/**
 * Throws a Failure for JSON of more members or more depth than any form of ours has. One pass over the bytes before
 * anything is built of them: hundreds of thousands of names in a few megabytes keep a parser busy for seconds.
 */
export function refuseTangled(body: Buffer): void {
  let [members, depth] = [0, 0]
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0
    if (byte === TEXT) at = endOfText(body, at)
    else if (byte === COMMA) members += 1
    else if (CLOSING.includes(byte)) depth -= 1
    else if (OPENING.includes(byte)) {
      members += 1
      depth += 1
    }
    if (members > MOST_MEMBERS || depth > MOST_DEPTH) {
      throw new Failure('too-big', '内容的项目太多或者层次太深，没有收下。请刷新页面再试。')
    }
  }
}

/** The place of the mark that ends a text. */
function endOfText(body: Buffer, from: number): number {
  for (let at = from + 1; at < body.length; at += 1) {
    if (body[at] === ESCAPE) at += 1
    else if (body[at] === TEXT) return at
  }
  return body.length
}

/** A call: what it asks for and what it brings. */
export type ActionEvent = { action: string; [key: string]: unknown }

/** What a call asks for, out of the JSON of its body. */
export function eventOf(json: unknown): ActionEvent {
  const event = typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {}
  const action: unknown = Reflect.get(event, 'action')
  return { ...event, action: typeof action === 'string' ? action : '' }
}
