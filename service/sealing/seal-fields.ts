import type { Vault } from './vault'

/** An event as stored: its readable fields, and one seal for all that was typed in it. */
export type SealedFields<Plain extends object> = Plain & { sealed: string }

/** One seal for the fields of an event that hold what somebody typed, bound to its place in its record. */
export function sealFields<Plain extends object>(
  vault: Vault,
  event: object,
  { names, place }: { names: readonly string[]; place: string },
): SealedFields<Plain> {
  const fields = Object.entries(event)
  const texts = fields.filter(([name, value]) => names.includes(name) && value !== undefined)
  const sealed = texts.length === 0 ? '' : vault.seal(JSON.stringify(Object.fromEntries(texts)), place)
  const plain = Object.fromEntries(fields.filter(([name]) => !names.includes(name)))
  return { ...(plain as Plain), sealed }
}

/** The event in the open. Throws SealBroken. */
export function openFields(vault: Vault, stored: { sealed: string }, place: string): object {
  const { sealed, ...plain } = stored
  const texts: unknown = sealed === '' ? {} : JSON.parse(vault.open(sealed, place))
  return { ...plain, ...Object(texts) }
}
