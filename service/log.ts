export const LEVELS = ['debug', 'info', 'warn', 'error'] as const
export type Level = (typeof LEVELS)[number]

/** One event of the log. Only what stands here can be told, and only in the shape of SHAPES. */
export type LogEntry = {
  /** 'call', 'request', 'bug', 'nightly', 'start', … */
  what: string
  request?: string
  /** 'office case.read'; a name nobody knows is told as 'unknown'. */
  action?: string
  code?: string
  ms?: number
  method?: string
  /** The pattern of an address, never the address: '/streets/:office'. */
  route?: string
  status?: number
  /** The class of an error; its message may quote what was typed. */
  bug?: string
  place?: string[]
  count?: number
}
export interface Log {
  write(level: Level, entry: LogEntry): void
}

/** Nothing that a person typed and nothing that names a person or a case has one of these shapes by way of our code. */
const SHAPES: Record<keyof LogEntry, (value: unknown) => boolean> = {
  what: isCodeWord,
  request: (value) => matchesShape(value, /^[\w-]{1,64}$/),
  action: (value) => matchesShape(value, /^[a-z][a-z. -]{0,60}$/),
  code: (value) => matchesShape(value, /^\w[\w.-]{0,60}$/),
  ms: Number.isFinite,
  method: (value) => matchesShape(value, /^[A-Z]{3,7}$/),
  route: (value) => matchesShape(value, /^[\w/:.*-]{1,120}$/),
  status: Number.isInteger,
  bug: (value) => matchesShape(value, /^\w{1,60}$/),
  place: (value) => Array.isArray(value) && value.every((line) => matchesShape(line, /^ {4}at [^\n]{1,300}$/)),
  count: Number.isInteger,
}

function isCodeWord(value: unknown): boolean {
  return matchesShape(value, /^[a-z][a-z-]{0,40}$/)
}

function matchesShape(value: unknown, shape: RegExp): boolean {
  return typeof value === 'string' && shape.test(value)
}

/** The allow-list: a field it does not know is left out, and so is one that does not look as it must. */
export function keepAllowedFields(entry: LogEntry): LogEntry {
  const known = Object.entries(entry).filter(
    ([name, value]) => Object.hasOwn(SHAPES, name) && SHAPES[name as keyof LogEntry](value),
  )
  return { what: 'unnamed', ...Object.fromEntries(known) }
}

/** Only the kind of an error and its place: its message may quote what was typed. */
export function bugIn(error: unknown): Pick<LogEntry, 'bug' | 'place'> {
  const { name, stack = '' } = error instanceof Error ? error : new Error('not an error')
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '))
  return { bug: name, place: frames.slice(0, 8) }
}

/** The log of a cloud function: the platform keeps what is written to the console, one JSON line an event. */
export function consoleLog(least: Level = 'info', write: (line: string) => void = console.error): Log {
  return {
    write: (level, entry) => {
      if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return
      write(JSON.stringify({ level, time: new Date().toISOString(), ...keepAllowedFields(entry) }))
    },
  }
}
