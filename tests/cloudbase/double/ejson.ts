import { EJSON } from 'bson'
import { CloudError } from './documents'

const REFUSED = 'INVALID_PARAM'

/** Reads what the SDK sends: canonical, so a number stands in an object that says its kind. */
export function parsed(text: unknown): Record<string, unknown> {
  if (typeof text !== 'string') throw new CloudError(REFUSED, 'not a string of EJSON')
  refuseBareNumbers(JSON.parse(text))
  return EJSON.parse(text) as Record<string, unknown>
}

export function told(value: object): string {
  return EJSON.stringify(value, { relaxed: false })
}

function refuseBareNumbers(value: unknown): void {
  if (typeof value === 'number') throw new CloudError(REFUSED, `a number that is not canonical: ${value}`)
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) refuseBareNumbers(inner)
}

/** Only what is modelled may be used: everything else would be a guess about the real database. */
export function allowOnly(value: unknown, operators: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('$') && !operators.includes(key)) throw new CloudError(REFUSED, `unknown operator ${key}`)
    allowOnly(inner, operators)
  }
}

/** A name with a dot is a path, a name with a dollar an operator: a document may have neither. */
export function refuseOddNames(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('$') || key.includes('.')) throw new CloudError(REFUSED, `a field may not be named ${key}`)
    refuseOddNames(inner)
  }
}
