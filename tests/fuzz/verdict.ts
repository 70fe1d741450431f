import { tmpdir } from 'node:os'
import type { Log } from '../../service/log'
import type { Reply } from '../../typings/api'

/** What the program must never do, whatever it is given. */
export class Breach extends Error {
  override name = 'Breach'
}

/** A stack, a file of the program, a folder of the machine, or a word of the libraries beneath. */
const TRACES = /\n\s*at |node_modules|\.[cm]?[jt]s:\d|SQLITE|FST_ERR|\bZodError|\bTypeError|\bRangeError|ENOENT|EISDIR/
const CHINESE = /[\u4e00-\u9fff]{2}/

/** Long messages may be long because somebody's own words are in them. */
const LOOKED_AT = 2_000

/** A sentence for people: Chinese words, and nothing from inside. */
export function checkSentence(sentence: unknown, what: string): void {
  if (typeof sentence !== 'string' || !CHINESE.test(sentence)) {
    throw new Breach(`${what} is no sentence: ${String(sentence).slice(0, 200)}`)
  }
  const looked = sentence.slice(0, LOOKED_AT)
  const leaked = TRACES.exec(looked)?.[0] ?? [process.cwd(), tmpdir()].find((path) => looked.includes(path))
  if (leaked) throw new Breach(`${what} shows ${JSON.stringify(leaked)}: ${looked.slice(0, 300)}`)
}

export function checkUnpolluted(): void {
  if (Reflect.has({}, 'polluted')) throw new Breach('the prototype of all objects was changed')
}

/** A log that takes everything but a bug; the place it names is what the caller is never shown. */
export const LOG: Log = {
  write: (level, entry) => {
    if (level === 'error') throw new Breach(JSON.stringify(entry, null, 1))
  },
}

/** What an action answers: data, or a refusal that says in words why; never a bug. */
export function checkReply(reply: Reply<unknown>): void {
  checkUnpolluted()
  if (typeof JSON.stringify(reply) !== 'string') throw new Breach('the answer is no JSON')
  if (reply.ok) return
  const { code, message, fields } = reply
  if (!/^[a-z][a-z-]+$/.test(code) || code === 'bug') throw new Breach(`the code is ${JSON.stringify(code)}`)
  checkSentence(message, `the message of ${code}`)
  for (const [name, sentence] of Object.entries(fields ?? {})) checkSentence(sentence, `field ${name.slice(0, 50)}`)
}
