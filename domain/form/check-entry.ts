import type { Channel, Lacking } from '../application/vocabulary'
import { checkFiling } from './check-filing'
import type { FilingDraft, FilingField } from './filing'

/** Without these nothing can be registered; all else that is not there is asked for as a supplement (Art. 29, 30). */
const REQUIRED_FIELDS: readonly FilingField[] = [
  'applicantKind',
  'through',
  'name',
  'description',
  'form',
  'delivery',
  'agentName',
]

export function isRequiredForEntry(name: string): boolean {
  return REQUIRED_FIELDS.some((one) => one === name)
}

/** What is wrong with an application that an officer enters as it came: a gap is none, a wrong number is. */
export function checkEntry(draft: FilingDraft): Partial<Record<FilingField, string>> {
  const problems = Object.entries(checkFiling(draft)) as [FilingField, string][]
  return Object.fromEntries(problems.filter(([name]) => REQUIRED_FIELDS.includes(name) || !isEmptyValue(draft[name])))
}

function isEmptyValue(value: FilingDraft[FilingField]): boolean {
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0
}

/** Told by the presence of what was given, so that it can be asked of what is sealed. */
type GivenContents = Pick<
  FilingDraft,
  'idNumber' | 'phone' | 'email' | 'address' | 'proofFiles' | 'authorisation' | 'through'
>

/** Art. 29: contents that are not there. Whoever comes in person shows the proof and need not leave a copy. */
export function listLackingContents(given: GivenContents, channel: Channel): Lacking[] {
  const shown = channel === 'in-person' || channel === 'oral'
  const proved = given.idNumber !== '' && (shown || given.proofFiles.length > 0)
  const authorised = given.through !== 'agent' || given.authorisation.length > 0
  const reachable = [given.phone, given.email, given.address].some((one) => one !== '')
  return [...(proved && authorised ? [] : (['identity'] as const)), ...(reachable ? [] : (['contact'] as const))]
}
