import type { CorrectionDecision, CorrectionState, CorrectionTexts } from '../../domain/correction/state'
import type { CorrectionPaper } from '../../domain/correction/vocabulary'
import { composeOwnRecord } from '../../domain/letters/compose-own-record'
import type { ComposedLetter, Letter } from '../../domain/letters/letter'
import { keepFormerWording } from '../../domain/remedy'
import { remedySettingOf, settingsOf } from '../settings/office-settings'
import type { CorrectionDoc, OfficeDoc } from '../store/documents'

type LetterRequest = { paper: CorrectionPaper; texts: CorrectionTexts; decision: CorrectionDecision }
type LetterRecord = Pick<CorrectionDoc, 'receivedOn' | 'demo'> & { letterNumber: string; forwardNumber?: string }

/** A letter of a decided correction as it is to be sent, with the number that was drawn for it. */
export function composeCorrectionLetter(
  office: OfficeDoc,
  doc: LetterRecord,
  { paper, texts, decision }: LetterRequest,
  remedies = remedySettingOf(office),
): ComposedLetter {
  const { receivedOn, letterNumber, forwardNumber, demo } = doc
  const number = (paper === 'forward' ? forwardNumber : letterNumber) || null
  const { onlineAddress: _, ...settings } = settingsOf(office)
  const file = { office: { ...settings, ...remedies, name: office.name } }
  return composeOwnRecord({ receivedOn, texts, decision, paper, file }, { number, demo })
}

/** A letter of a decided correction as it was sent: as it is kept, or in the words of before. */
export function readCorrectionLetter(
  office: OfficeDoc,
  doc: CorrectionDoc,
  { state, ...asked }: LetterRequest & { state: CorrectionState },
): Letter {
  const kept = state.letters[asked.paper]
  if (kept) return { ...kept, code: 'own-record' }
  return composeCorrectionLetter(office, doc, asked, keepFormerWording(remedySettingOf(office))).letter
}
