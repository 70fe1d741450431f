import { CORRECTION_TEXTS } from '../../domain/correction/record-correction'
import type { SealedPart } from '../sealing/sealed-parts'
import type { Vault } from '../services'
import type { CorrectionDoc } from '../store/documents'

type Texts = CorrectionDoc['sealed']
const FIELDS = [...CORRECTION_TEXTS, 'text', 'agency'] as const

/** Each text sealed for its own place; '' stays ''. */
export function sealCorrection(vault: Vault, texts: Texts, id: string): Texts {
  return mapTexts((field) => texts[field] && vault.seal(texts[field], placeOfPart(id, field)))
}

/** Throws SealBroken. */
export function openCorrection(vault: Vault, { _id, sealed }: CorrectionDoc): Texts {
  return mapTexts((field) => sealed[field] && vault.open(sealed[field], placeOfPart(_id, field)))
}

/** All that a list shows of who asks, and of what. Throws SealBroken. */
export function openCorrectionPart(vault: Vault, { _id, sealed }: CorrectionDoc, field: keyof Texts): string {
  return sealed[field] && vault.open(sealed[field], placeOfPart(_id, field))
}

export function correctionParts({ _id, sealed }: CorrectionDoc): SealedPart[] {
  return FIELDS.map((field) => ({ field, sealed: sealed[field], place: placeOfPart(_id, field) })).filter(
    (part) => part.sealed !== '',
  )
}

/** The texts with each of their seals replaced. */
export function mapCorrection({ _id, sealed }: CorrectionDoc, renew: (sealed: string, place: string) => string): Texts {
  return mapTexts((field) => sealed[field] && renew(sealed[field], placeOfPart(_id, field)))
}

function placeOfPart(id: string, field: keyof Texts): string {
  return `correction ${id}/${field}`
}

function mapTexts(value: (field: keyof Texts) => string): Texts {
  return Object.fromEntries(FIELDS.map((field) => [field, value(field)])) as Texts
}
