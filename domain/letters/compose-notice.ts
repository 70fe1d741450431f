import type { Edition } from '../outcome/edition'
import { putInWords, removeIdNumbers } from '../outcome/fact-words'
import { findMissingFacts } from '../outcome/facts'
import type { LetterFacts } from '../outcome/shape'
import { describeRemediesOfClass } from '../remedy'
import type { CaseFile, LetterOffice, Moment } from './case-moment'
import { listLackingRemedies } from './lacking-remedies'
import type { ComposedLetter, LetterSummary } from './letter'
import { summarizeLetter } from './letter-summary'
import type { LetterDefinition, NoticeCode } from './letters'
import type { ElementSpec, NoticeForm } from './notice'
import { addressRecipient, mayKnowApplicant } from './recipients'

type NoticeOfCase = Extract<LetterDefinition, { kind: 'notice' }>

/** A notice, a letter of consultation or a form, as it was at its moment. */
export function composeCaseNotice(notice: NoticeOfCase, moment: Moment): ComposedLetter {
  const { state, file } = moment
  const { number, issuedOn } = summarizeLetter(notice, moment)
  const composed = composeNotice(notice, {
    facts: notice.readFacts(moment),
    office: file.office,
    addressee: notice.readAddressee(moment),
    you: addressRecipient(notice.to, { ...state, areSeveral: moment.edition > 1 && file.applicant.areSeveral }),
    edition: moment.edition,
    number,
    issuedOn,
    demo: file.demo,
  })
  return mayKnowApplicant(notice.to) ? composed : checkIdentity(composed, { notice, file })
}

export type NoticeInput = Omit<LetterSummary, 'title'> & {
  facts: LetterFacts
  office: LetterOffice
  /** '' for what stays with the office. */
  addressee: string
  /** How it speaks to whom it goes to: 您, 贵单位. */
  you: string
  edition: Edition
  demo: boolean
}

/** A notice of these facts. What it lacks is told with the article that asks for it. */
export function composeNotice(notice: NoticeForm<NoticeCode>, input: NoticeInput): ComposedLetter {
  const { facts, office, you, edition, number, issuedOn, demo } = input
  const words = putInWords(notice.elements, facts, { you, edition })
  const { paragraphs = [], lines = [], signs = [], slip = null } = notice.say(words)
  const isFinal = notice.tellsRemedies?.(words) ?? false
  return {
    letter: {
      code: notice.code,
      officeName: office.name,
      title: notice.titleFor(words),
      number,
      addressee: removeIdNumbers(input.addressee.trim()),
      paragraphs,
      parts: [],
      lines,
      given: [],
      remedy: isFinal ? describeRemediesOfClass('B', office).paragraphs.join('\n') : '',
      signs,
      slip,
      issuedOn,
      demo,
    },
    ...listGaps(notice, input, isFinal),
  }
}

type Gaps = Pick<ComposedLetter, 'missing' | 'articles'>

function listGaps(notice: NoticeForm, { facts, office, addressee }: NoticeInput, isFinal: boolean): Gaps {
  const { elements, title, article, to } = notice
  const absent = Object.keys(findMissingFacts(elements, facts))
  const lacking = elements.filter(({ name }) => absent.includes(name))
  const isAddressed = to === 'file' || addressee.trim() !== ''
  return {
    missing: {
      ...(isAddressed ? {} : { addressee: `《${title}》缺少“收件人”` }),
      ...Object.fromEntries(lacking.map((element) => [element.name, tellGap(title, element)])),
      ...(isFinal ? listLackingRemedies(office, { remedyClass: 'B', isOnline: false }) : {}),
    },
    articles: {
      addressee: article,
      ...Object.fromEntries(lacking.map((element) => [element.name, element.article])),
    },
  }
}

function tellGap(title: string, { label, inSettings }: ElementSpec): string {
  return `《${title}》缺少“${label}”${inSettings ? '，请在机关设置中填写' : ''}`
}

/** What goes to others says nothing of who applied: where it was typed into the letter, the letter is not issued. */
function checkIdentity(
  { letter, missing, articles }: ComposedLetter,
  { notice, file }: { notice: NoticeOfCase; file: CaseFile },
): ComposedLetter {
  const text = JSON.stringify([letter.paragraphs, letter.lines, letter.slip])
  const found = file.identity.find((word) => word.trim().length > 1 && text.includes(word.trim()))
  if (!found) return { letter, missing, articles }
  return {
    letter,
    missing: { ...missing, identity: `《${letter.title}》不能写申请人的身份，请删去“${found}”` },
    articles: { ...articles, identity: notice.article },
  }
}
