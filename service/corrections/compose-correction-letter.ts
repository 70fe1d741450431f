import type { CorrectionDecision, CorrectionTexts } from '../../domain/correction/state'
import type { CorrectionPaper } from '../../domain/correction/vocabulary'
import { composeOwnRecord } from '../../domain/letters/compose-own-record'
import type { ComposedLetter } from '../../domain/letters/letter'
import { remedySettingOf, settingsOf } from '../settings/office-settings'
import type { CorrectionDoc, OfficeDoc } from '../store/documents'

type LetterRequest = { paper: CorrectionPaper; texts: CorrectionTexts; decision: CorrectionDecision }
type LetterRecord = Pick<CorrectionDoc, 'receivedOn' | 'letterNumber' | 'forwardNumber' | 'demo'>

/** A letter of a decided correction, with the number that was drawn for it. */
export function composeCorrectionLetter(
  office: OfficeDoc,
  doc: LetterRecord,
  { paper, texts, decision }: LetterRequest,
): ComposedLetter {
  const { receivedOn, letterNumber, forwardNumber, demo } = doc
  const number = (paper === 'forward' ? forwardNumber : letterNumber) || null
  const file = { office: { ...settingsOf(office), ...remedySettingOf(office), name: office.name } }
  return composeOwnRecord({ receivedOn, texts, decision, paper, file }, { number, demo })
}
