import { formatDay } from '../day'
import { withoutIdNumbers } from '../outcome/fact-words'
import { keepApplicableFacts } from '../outcome/facts'
import { chooseLetter, findMissingLetterFacts, listArticles, OUTCOMES, tellFinding } from '../outcome/outcomes'
import { describeRemedies } from '../remedy'
import { missingOfOffice } from './office'
import { redoneWords } from './redone'
import type { ComposedLetter, LetterInput } from './shape'

export { composeNotice, type NoticeInput } from './compose-notice'
export type { ComposedLetter, Letter, LetterInput, LetterOffice } from './shape'

const REGULATIONS = '《中华人民共和国政府信息公开条例》'

/** The reply letter. With facts missing it is a preview: gaps show as 【…】 and `missing` says what to enter. */
export function composeLetter(input: LetterInput): ComposedLetter {
  const { leaf, facts, office, number, issuedOn, demo } = input
  const { code, title, article } = chooseLetter(leaf, facts)
  const outcome = OUTCOMES[leaf]
  return {
    letter: {
      ...{ code, officeName: office.name, title, number, addressee: input.applicantName },
      paragraphs: paragraphsOf(input),
      parts: outcome.listParts?.(keepApplicableFacts(outcome.facts, facts)) ?? [],
      lines: [],
      given: input.given.map(withoutIdNumbers),
      remedy: describeRemedies(leaf, office).paragraphs.join('\n'),
      ...{ signs: [], slip: null, issuedOn, demo },
    },
    missing: { ...findMissingLetterFacts(leaf, facts), ...missingOfOffice(office), ...missingCommon(input) },
    articles: {
      ...ARTICLES,
      ...Object.fromEntries(Object.keys(findMissingLetterFacts(leaf, facts)).map((name) => [name, article])),
    },
  }
}

/** The common block of every reply: to whom, what was asked for. */
function missingCommon({ applicantName, request }: LetterInput): Record<string, string> {
  return {
    ...(applicantName.trim() ? {} : { addressee: '告知书缺少“收件人”' }),
    ...(request.trim() ? {} : { request: '告知书缺少“申请的内容”' }),
  }
}

const ARTICLES = { addressee: '第二十九条', request: '第二十九条' }

function paragraphsOf(input: LetterInput): string[] {
  const you = input.applicantKind === 'person' ? '您' : '贵单位'
  const { finding, decision } = tellFinding(input.leaf, input.facts, you)
  return [
    `本机关于${formatDay(input.receivedOn)}收到${you}提出的政府信息公开申请，申请的内容是：“${quoted(input.request)}”${documentNumber(input)}。`,
    ...supplemented(input, you),
    ...(input.redone ? [redoneWords(input.redone)] : []),
    ...finding,
    `${basis(listArticles(input.leaf, input.facts))}${decision}。`,
  ]
}

/** An ending that the Regulations do not provide for (3.6.3) is given no article of theirs. */
function basis(articles: readonly string[]): string {
  return articles.length === 0 ? '' : `根据${REGULATIONS}${articles.join('、')}的规定，`
}

function quoted(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/gu, '　')
  return withoutIdNumbers(line.replace(/[。\s]+$/u, ''))
}

/** Art. 29: the number of a document is part of what was asked for. */
function documentNumber({ documentNumber }: LetterInput): string {
  return documentNumber ? `（文号：${quoted(documentNumber)}）` : ''
}

/** Art. 30: what is answered is the request as supplemented, and the twenty days ran from its arrival. */
function supplemented({ leaf, supplement }: LetterInput, you: string): string[] {
  if (!supplement || OUTCOMES[leaf].tellsSupplement) return []
  const { requestedOn, suppliedOn, text } = supplement
  return [
    `因申请内容不明确，本机关于${formatDay(requestedOn)}发出补正告知书，并于${formatDay(suppliedOn)}收到${you}的补正，补正的内容是：“${quoted(text)}”。`,
  ]
}
