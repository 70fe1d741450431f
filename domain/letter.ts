import type { LetterFacts } from './application/events'
import { inWords } from './day'
import { BODIES } from './letter/bodies'
import { PLAIN } from './letter/plain'
import type { ComposedLetter, LetterInput } from './letter/shape'
import { type Body, withoutIdNumbers, wordsOf } from './letter/words'
import { articlesOf, type LeafCode, letterOf, missingOf, OUTCOMES } from './outcome'
import { isReviewBody, remedies } from './remedy'

export type { ComposedLetter, Letter, LetterInput, LetterOffice } from './letter/shape'

const REGULATIONS = '《中华人民共和国政府信息公开条例》'

/** The reply letter. With facts missing it is a preview: gaps show as 【…】 and `missing` says what to enter. */
export function composeLetter(input: LetterInput): ComposedLetter {
  const { leaf, facts, office, number, issuedOn, demo } = input
  return {
    letter: {
      officeName: office.name,
      title: letterOf(leaf, facts).title,
      number,
      addressee: input.applicantName,
      paragraphs: paragraphsOf(input),
      given: input.given.map(withoutIdNumbers),
      remedy: remedies(leaf, office).paragraphs.join('\n'),
      issuedOn,
      demo,
    },
    missing: { ...missingOf(leaf, facts), ...missingOfOffice(input) },
  }
}

/** 行政复议法 Art. 24: a wrong review body would send the applicant astray, so the letter waits for the right one. */
function missingOfOffice({ office }: LetterInput): Record<string, string> {
  return {
    ...(isReviewBody(office.reviewBody)
      ? {}
      : { reviewBody: '复议机关应当是设立本街道办事处的区（县、市）人民政府，请在机关设置中改正' }),
    ...(office.court.trim() ? {} : { court: '请在机关设置中填写有管辖权的人民法院' }),
  }
}

function paragraphsOf(input: LetterInput): string[] {
  const you = input.applicantKind === 'person' ? '您' : '贵单位'
  const { finding, decision } = bodyOf(input.leaf, input.facts, you)
  return [
    `本机关于${inWords(input.receivedOn)}收到${you}提出的政府信息公开申请，申请的内容是：“${quoted(input.request)}”${documentNumber(input)}。`,
    ...supplemented(input, you),
    ...finding,
    `${basis(articlesOf(input.leaf, input.facts))}${decision}。`,
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
  if (!supplement || TELLS_THE_SUPPLEMENT.includes(leaf)) return []
  const { requestedOn, suppliedOn, text } = supplement
  return [
    `因申请内容不明确，本机关于${inWords(requestedOn)}发出补正告知书，并于${inWords(suppliedOn)}收到${you}的补正，补正的内容是：“${quoted(text)}”。`,
  ]
}

const TELLS_THE_SUPPLEMENT: readonly LeafCode[] = ['3.4.3', '3.6.1']

function bodyOf(leaf: LeafCode, facts: LetterFacts, you: string): Body {
  return BODIES[leaf](wordsOf(OUTCOMES[leaf].facts, facts, you))
}

/** For the resident: the short version, and the reasons as the letter gives them. */
export function plainWords(leaf: LeafCode, facts: LetterFacts): { plain: string; reasons: string[] } {
  return { plain: PLAIN[leaf], reasons: bodyOf(leaf, facts, '您').finding }
}

export type LetterNumber = { series: string; year: number; n: number }

/** GB/T 9704: the year in 〔〕, the number without leading zeros and without 第: '中同街依复〔2026〕3号'. */
export function formatLetterNumber({ series, year, n }: LetterNumber): string {
  return `${series}〔${year}〕${n}号`
}

/** The register number of an application: '中同街依申请登〔2026〕3号'. */
export function formatRegisterNumber({ series, year, n }: LetterNumber): string {
  return `${series}登〔${year}〕${n}号`
}
