import {
  type CorrectionDecision,
  type CorrectionPaper,
  type CorrectionTexts,
  composeCorrectionFacts,
} from '../../domain/correction/record-correction'
import { composeNotice } from '../../domain/letters/compose-notice'
import { contactWords } from '../../domain/letters/notice-facts'
import type { ComposedLetter } from '../../domain/letters/shape'
import { remedySettingOf, settingsOf } from '../settings/office-settings'
import type { CorrectionDoc, OfficeDoc } from '../store/documents'

type Asked = { paper: CorrectionPaper; texts: CorrectionTexts; decision: CorrectionDecision }
type Of = Pick<CorrectionDoc, 'receivedOn' | 'letterNumber' | 'forwardNumber' | 'demo'>

/** Art. 41: the notice to the person, or the letter with which the request is handed on to the organ that may correct. */
export function correctionLetter(office: OfficeDoc, doc: Of, { paper, texts, decision }: Asked): ComposedLetter {
  const { receivedOn, letterNumber, forwardNumber, demo } = doc
  const forward = paper === 'forward'
  const facts = composeCorrectionFacts(paper, { receivedOn, texts, decision })
  return composeNotice({
    ...{ code: 'own-record', facts: { ...facts, contact: contactWords(settingsOf(office)) }, demo },
    office: { name: office.name, ...remedySettingOf(office) },
    ...{ addressee: forward ? decision.agency : texts.name, you: forward ? '贵机关' : '您' },
    ...{ number: (forward ? forwardNumber : letterNumber) || null, issuedOn: decision.decidedOn },
  })
}
