import { maskName } from '../../domain/identity/mask'
import type { ApplicationDoc } from '../store/documents'
import { openApplicantName } from './seal-applicant'
import { openDescription } from './seal-request'
import type { Vault } from './vault'

type Stored = Pick<ApplicationDoc, 'receipt' | 'applicant' | 'request' | 'identityRemovedOn'>
/** All of an application that somebody typed and that a list shows: who applies, masked, and the line of its title. */
export type CardTexts = { applicant: string; title: string }

const TITLE_LENGTH = 40

/** Throws SealBroken. */
export function sealCard(vault: Vault, doc: Stored): string {
  return vault.seal(JSON.stringify(cardTextsOf(vault, doc)), cardPlace(doc.receipt))
}

/** What the card of an application has to hold. Throws SealBroken. */
export function cardTextsOf(vault: Vault, doc: Stored): CardTexts {
  return { applicant: maskedName(vault, doc), title: titleOf(openDescription(vault, doc)) }
}

/** Throws SealBroken. */
export function openCard(vault: Vault, { receipt, card }: Pick<ApplicationDoc, 'receipt' | 'card'>): CardTexts {
  return JSON.parse(vault.open(card.sealed, cardPlace(receipt))) as CardTexts
}

export function cardPlace(receipt: string): string {
  return `${receipt}/card`
}

/** Where nobody is named any more, the card says so instead. Throws SealBroken. */
export function maskedName(vault: Vault, doc: Stored): string {
  const name = openApplicantName(vault, doc)
  return doc.identityRemovedOn ? name : maskName(name)
}

/** What was asked for, in a line of a list. */
export function titleOf(description: string): string {
  const letters = [...description.replaceAll(/\s+/g, ' ').trim()]
  return letters.length > TITLE_LENGTH ? `${letters.slice(0, TITLE_LENGTH).join('')}…` : letters.join('')
}
