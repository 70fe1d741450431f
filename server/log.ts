import { type DestinationStream, destination, pino } from 'pino'
import { keepAllowedFields, LEVELS, type Log } from '../service/log'

export const LOG_LEVELS = [...LEVELS, 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const STDERR = 2

/** Writes one JSON line an event to stderr, because stdout carries the answers of commands. Lines are written synchronously, so that a crash loses none. */
export function openLog(level: LogLevel, to: DestinationStream = destination({ dest: STDERR, sync: true })): Log {
  const lines = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  )
  return { write: (level, entry) => lines[level](keepAllowedFields(entry)) }
}
