import type { Fail } from '../typings/api'

const STATUS: Record<string, number> = {
  'not-signed-in': 401,
  'wrong-signin': 401,
  password: 403,
  forbidden: 403,
  'not-your-role': 403,
  'same-person': 403,
  'unknown-action': 404,
  'not-found': 404,
  conflict: 409,
  'key-used': 409,
  'too-big': 413,
  'too-many': 429,
  'too-slow': 408,
  bug: 500,
  'file-missing': 404,
  damaged: 500,
  unwritable: 503,
  busy: 503,
  unavailable: 503,
  sealed: 503,
  'other-keys': 503,
  updating: 503,
  'clock-back': 503,
}

/** The status of HTTP for a refusal. */
export function statusOf({ code }: Fail): number {
  return STATUS[code] ?? 422
}
