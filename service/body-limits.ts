import { OFFICE_ACTIONS, RESIDENT_ACTIONS } from './actions'

/** Enough for every action whose input is a few short fields. */
const USUAL_BYTES = 64 * 1024

const LARGER: ReadonlyMap<string, number> = new Map(
  [...OFFICE_ACTIONS.values(), ...RESIDENT_ACTIONS.values()].flatMap(({ name, maxBodyBytes }) =>
    maxBodyBytes === undefined ? [] : [[name, maxBodyBytes] as const],
  ),
)

/** How many bytes the body of a call may have; an action that is not known gets the usual limit. */
export function bodyLimitOf(action: string): number {
  return LARGER.get(action) ?? USUAL_BYTES
}

/** What no action exceeds: more than this need not be read at all. */
export const LARGEST_BODY_BYTES = Math.max(USUAL_BYTES, ...LARGER.values())
