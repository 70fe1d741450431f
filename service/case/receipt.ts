import { timingSafeEqual } from 'node:crypto'
import type { CaseAddress } from '../../typings/api'
import { findInDistricts } from '../district/find-in-districts'
import { addTime } from '../instant'
import { countUse, refuseSpentAllowance, type Use } from '../limits'
import { Failure, NOT_FOUND } from '../respond'
import { toCanonicalJson } from '../sealing/canonical-json'
import type { Vault } from '../sealing/vault'
import type { Services } from '../services'
import type { Caller } from '../sign-in/identify-caller'
import type { ApplicationDoc, LimitDoc } from '../store/documents'
import { LIMITS_PARTITION } from '../store/partitions'

/** Nothing that is read wrong over the telephone: no 0 O 1 I L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const GROUPS = 4
const GROUP_LENGTH = 4
/** Longer than a case takes with everything that can lengthen it, short of a lawsuit. */
const REMEMBERED_DAYS = 180

/**
 * 'K7QM-2F9X-…', the number of an application and its id: computed with the key of the vault from who files and the key
 * that their client gave this filing. The same filing sent again has the same number, so that the primary key itself
 * refuses a second one; 16 letters, about 79 bits, that nobody else can guess.
 */
export function receiptFor(
  vault: Pick<Vault, 'fingerprint'>,
  { caller, key }: { caller: string; key: string },
): string {
  const hash = Buffer.from(vault.fingerprint(toCanonicalJson(['filing', caller, key])), 'base64url')
  let rest = BigInt(`0x${hash.toString('hex')}`)
  let letters = ''
  while (letters.length < GROUPS * GROUP_LENGTH) {
    letters += ALPHABET[Number(rest % BigInt(ALPHABET.length))]
    rest /= BigInt(ALPHABET.length)
  }
  return groupLetters(letters)
}

/** The application at an address; an unknown receipt and a wrong query code are told alike. */
export async function applicationAt(services: Services, caller: Caller, address: CaseAddress): Promise<ApplicationDoc> {
  const doc = await findApplication(services, caller, address)
  if (doc) return doc
  throw new Failure('not-found', NOT_FOUND)
}

/** By receipt alone for whoever filed it, with the query code for anyone. */
export async function findApplication(services: Services, caller: Caller, address: CaseAddress) {
  const receipt = groupLetters(normalizeReceipt(address.receipt))
  const queryCode = normalizeReceipt(address.queryCode ?? '')
  const doc = await findInDistricts<ApplicationDoc>(services, 'applications', receipt)
  if (doc !== null && caller.kind === 'resident' && doc.caller === caller.id) return doc
  if (queryCode === '') return null
  const isRight = await isRightCode(services, caller, { receipt, queryCode })
  return isRight ? doc : null
}

/**
 * Only wrong codes are counted. Once too many are, no code is looked at any more, right or wrong, but for a caller who
 * gave the right one before: guesses of others never come between an applicant and the device they follow a case on.
 */
async function isRightCode(services: Services, caller: Caller, asked: Required<CaseAddress>): Promise<boolean> {
  const { receipt, queryCode } = asked
  const right = equalsInConstantTime(queryCode, normalizeReceipt(services.vault.code(receipt)))
  const remembered = memoryOf(services, caller, receipt)
  if (remembered && (await services.store.get<LimitDoc>('limits', LIMITS_PARTITION, remembered._id))) return right
  const uses = usesOf(caller, receipt)
  await refuseSpentAllowance(services, uses)
  if (!right) await countUse(services, uses)
  else if (remembered) await services.store.transact(LIMITS_PARTITION, (tx) => tx.put<LimitDoc>('limits', remembered))
  return right
}

function usesOf(caller: Caller, receipt: string): Use[] {
  return [
    ...(caller.kind === 'nobody' ? [] : [['codesByCaller', caller.id] as const]),
    ...(caller.source === '' ? [] : [['codesBySource', caller.source] as const]),
    ['codesOfReceipt', receipt],
  ]
}

function memoryOf({ vault, clock }: Services, caller: Caller, receipt: string): LimitDoc | null {
  if (caller.kind !== 'resident') return null
  const _id = `opened/${vault.fingerprint(`opened/${caller.id}/${receipt}`)}`
  return { _id, partition: LIMITS_PARTITION, n: 0, endsAt: addTime(clock.now(), REMEMBERED_DAYS, 'day') }
}

/** As typed on a phone: blanks, dashes and small letters count for nothing. */
function normalizeReceipt(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
}

function groupLetters(letters: string): string {
  return letters.length === GROUPS * GROUP_LENGTH ? (letters.match(/.{4}/g) ?? []).join('-') : letters
}

function equalsInConstantTime(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
