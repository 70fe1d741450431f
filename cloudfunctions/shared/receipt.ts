import { randomInt, timingSafeEqual } from 'node:crypto'
import type { CaseAddress } from '../../typings/api'
import type { Caller } from './caller'
import type { ApplicationDoc } from './documents'
import { Failure, NOT_FOUND } from './respond'
import type { Services } from './services'

/** Nothing that is read wrong over the telephone: no 0 O 1 I L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const GROUPS = 4
const GROUP_LENGTH = 4

/** 'K7QM-2F9X-…': 16 random characters, about 79 bits, not guessable. */
export function newReceipt(): string {
  const letter = () => ALPHABET[randomInt(ALPHABET.length)]
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** The application at an address; an unknown receipt and a wrong query code are told alike. */
export async function applicationAt(services: Services, caller: Caller, address: CaseAddress): Promise<ApplicationDoc> {
  const doc = await findApplication(services, caller, address)
  if (doc) return doc
  throw new Failure('not-found', NOT_FOUND)
}

/** By receipt alone for whoever filed it, with the query code for anyone. */
export async function findApplication({ store, vault }: Services, caller: Caller, address: CaseAddress) {
  const receipt = tidy(address.receipt)
  const doc = await store.get<ApplicationDoc>('applications', receipt)
  const own = doc !== null && caller.kind === 'resident' && doc.caller === caller.id
  const known = same(tidy(address.queryCode ?? ''), tidy(vault.code(receipt)))
  return own || known ? doc : null
}

/** As typed on a phone: blanks and small letters count for nothing. */
function tidy(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
