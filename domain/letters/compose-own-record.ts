import { NEWEST_EDITION } from '../outcome/edition'
import { composeNotice } from './compose-notice'
import type { ComposedLetter } from './letter'
import { type DecidedCorrection, OWN_RECORD } from './notices/own-record'

/** Art. 41: the notice to the person, or the letter with which the request is handed on to the organ that may correct. */
export function composeOwnRecord(
  decided: DecidedCorrection,
  { number, demo }: { number: string | null; demo: boolean },
): ComposedLetter {
  const { texts, decision, paper, file } = decided
  const forwarded = paper === 'forward'
  return composeNotice(OWN_RECORD, {
    facts: OWN_RECORD.readFacts(decided),
    office: file.office,
    addressee: forwarded ? decision.agency : texts.name,
    you: forwarded ? '贵机关' : '您',
    edition: NEWEST_EDITION,
    number,
    issuedOn: decision.decidedOn,
    demo,
  })
}
