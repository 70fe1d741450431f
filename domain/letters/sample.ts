import { isConditionMet } from '../outcome/facts'
import { OUTCOMES } from '../outcome/outcomes'
import type { ReplyCode } from '../outcome/reply-letters'
import type { FactSpec, LetterFacts } from '../outcome/shape'
import { isNotice, NOTICES, REPLIES } from './catalogue'
import type { LetterCode } from './codes'
import { composeNotice } from './compose-notice'
import { composeLetter } from './compose-reply'
import type { Letter, LetterOffice } from './shape'

const OFFICE: LetterOffice = { name: '示例街道办事处', reviewBody: '示例区人民政府', court: '示例区人民法院' }
const NUMBER = '示例依复〔2026〕1号'
const ON = '2026-03-04'

/** A complete letter of made-up facts, with which a template is tried. */
export function sampleOf(code: LetterCode): Letter {
  return isNotice(code) ? sampleNotice(code) : sampleReply(code)
}

function sampleNotice(code: keyof typeof NOTICES): Letter {
  const { series, to, notice } = NOTICES[code]
  return composeNotice({
    ...{ code, facts: factsOf(notice.elements, { result: 'kept' }), office: OFFICE, you: '您' },
    ...{ addressee: to === 'file' ? '' : '示例收件人', number: series ? NUMBER : null, issuedOn: ON, demo: false },
  }).letter
}

function sampleReply(code: ReplyCode): Letter {
  const [leaf] = REPLIES[code].leaves
  if (!leaf) throw new Error(`no outcome has the letter ${code}`)
  return composeLetter({
    ...{ leaf, facts: factsOf(OUTCOMES[leaf].facts, code === 'other-agency' ? { kind: 'other-agency' } : {}) },
    ...{ office: OFFICE, applicantName: '示例收件人', applicantKind: 'person', receivedOn: ON },
    ...{ request: '示例申请的内容', number: NUMBER, issuedOn: ON, given: ['示例附件.pdf'], demo: false },
  }).letter
}

function factsOf(specs: readonly FactSpec[], chosen: LetterFacts): LetterFacts {
  const facts: LetterFacts = {}
  for (const { name, label, kind, choices, only } of specs) {
    if (!isConditionMet(only, facts)) continue
    const value = kind === 'choice' ? (choices[0]?.value ?? '') : kind === 'day' ? ON : `示例${label}`
    facts[name] = (kind === 'choice' && chosen[name]) || value
  }
  return facts
}
