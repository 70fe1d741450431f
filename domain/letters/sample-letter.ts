import { NOTHING, type Reply } from '../application/state'
import { isFieldShown } from '../form/only-when'
import { NEWEST_EDITION } from '../outcome/edition'
import { LEAF_CODES, OUTCOMES } from '../outcome/outcomes'
import type { ReplyCode } from '../outcome/reply-letters'
import type { Condition, FactSpec, LetterFacts } from '../outcome/shape'
import type { CaseFile } from './case-moment'
import { composeNotice } from './compose-notice'
import { composeReply } from './compose-reply'
import type { Letter } from './letter'
import { findLetter, type LetterCode, type LetterDefinition } from './letters'

const FILE: CaseFile = {
  office: {
    name: '示例街道办事处',
    reviewBody: '示例区人民政府',
    court: '示例区人民法院',
    partialRemedy: 'A',
    onlineAddress: 'https://example.gov.cn/fuyi',
    wording: 2,
    unit: '',
    address: '',
    hours: '',
    phone: '',
    email: '',
    paymentWords: '',
  },
  applicant: { name: '示例收件人', areSeveral: false },
  identity: [],
  request: { description: '示例申请的内容', documentNumber: '', delivery: 'post' },
  enquiry: '',
  nameOf: () => '',
  fileName: () => '示例附件.pdf',
  demo: false,
}
const NUMBER = '示例依复〔2026〕1号'
const ON = '2026-03-04'
const UNSIGNED = {
  state: 'drafted',
  draftedOn: ON,
  drafter: '',
  reviewer: null,
  approver: null,
  mode: null,
  returned: null,
  remedy: null,
  servedOn: null,
  means: null,
  cameBackOn: null,
} as const

/** A complete letter of made-up facts, with which a template is tried. */
export function makeSample(code: LetterCode): Letter {
  const letter = findLetter(code)
  return letter.kind === 'reply' ? makeReply(letter.code) : makeNotice(letter)
}

function makeNotice(notice: Exclude<LetterDefinition, { kind: 'reply' }>): Letter {
  return composeNotice(notice, {
    facts: makeFacts(notice.elements, notice.sample),
    office: FILE.office,
    addressee: notice.to === 'file' ? '' : FILE.applicant.name,
    you: '您',
    edition: NEWEST_EDITION,
    number: notice.series ? NUMBER : null,
    issuedOn: ON,
    demo: false,
  }).letter
}

function makeReply(code: ReplyCode): Letter {
  const leaf = LEAF_CODES.find((one) => OUTCOMES[one].letters.some(({ letter }) => letter.code === code))
  if (!leaf) throw new Error(`no outcome has the letter ${code}`)
  const { facts, letters } = OUTCOMES[leaf]
  const reply: Reply = {
    ...UNSIGNED,
    leaf,
    facts: makeFacts(facts, meetCondition(letters.find(({ letter }) => letter.code === code)?.only)),
    fileIds: ['sample'],
    number: NUMBER,
    issuedOn: ON,
  }
  return composeReply({ state: { ...NOTHING, receivedOn: ON, reply }, file: FILE, edition: NEWEST_EDITION }).letter
}

/** The fact with which this letter is chosen among those of its outcome. */
function meetCondition(condition: Condition | undefined): LetterFacts {
  const value = condition?.is && [condition.is].flat()[0]
  return value ? { [condition.fact]: value } : {}
}

function makeFacts(specs: readonly FactSpec[], chosen: LetterFacts): LetterFacts {
  const facts: LetterFacts = {}
  for (const spec of specs) {
    if (isFieldShown(spec.only, facts)) facts[spec.name] = chosen[spec.name] ?? makeFact(spec)
  }
  return facts
}

function makeFact({ kind, label, choices }: FactSpec): string {
  if (kind === 'choice' || kind === 'tick') return choices[0]?.value ?? ''
  return kind === 'day' ? ON : `示例${label}`
}
