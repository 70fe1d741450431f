import type { CaseState, Reply } from '../application/state'
import type { Lacking } from '../application/vocabulary'
import { formatDay } from '../day'
import type { Edition } from '../outcome/edition'
import { removeIdNumbers } from '../outcome/fact-words'
import { keepApplicableFacts } from '../outcome/facts'
import { chooseLetter, findMissingLetterFacts, listArticles, OUTCOMES, tellFinding } from '../outcome/outcomes'
import { REGULATIONS, REGULATIONS_DEFINED, REGULATIONS_SHORT } from '../outcome/regulations'
import { describeRemedies, findRemedyClass, keepFormerWording, type RemedyAuthorities } from '../remedy'
import { describeLack } from '../words/application'
import type { CaseFile, Moment } from './case-moment'
import { listLackingRemedies, ONLINE_RULE } from './lacking-remedies'
import type { ComposedLetter, Letter } from './letter'
import { findFormerReply, tellMadeAgain } from './made-again'
import { putOnOneLine } from './one-line'
import { addressRecipient } from './recipients'

/** The reply of a case at a moment. With facts missing it is a preview: gaps show as 【…】 and `missing` names them. */
export function composeReply({ state, file, edition }: Pick<Moment, 'state' | 'file' | 'edition'>): ComposedLetter {
  const { reply } = state
  if (!reply) throw new Error('a letter of a reply that is not there')
  const { leaf, facts } = reply
  // Once it is issued it says what the office had set then.
  const set = reply.remedy ?? file.office
  const authorities = edition === 1 ? keepFormerWording(set) : set
  const lacking = findMissingLetterFacts(leaf, facts)
  const { article } = chooseLetter(leaf, facts)
  const told = { remedyClass: findRemedyClass(leaf, authorities), isOnline: isGivenOnline(file.request) }
  return {
    letter: writeReply({ state, reply, file, authorities, edition }),
    missing: { ...lacking, ...listLackingRemedies(authorities, told), ...listCommonGaps(file) },
    articles: { ...COMMON_ARTICLES, ...Object.fromEntries(Object.keys(lacking).map((name) => [name, article])) },
  }
}

/** As the applicant asked to get it. */
function isGivenOnline({ delivery }: CaseFile['request']): boolean {
  return delivery === 'online' || delivery === 'email'
}

type ReplyToWrite = {
  state: CaseState
  reply: Reply
  file: CaseFile
  authorities: RemedyAuthorities
  edition: Edition
}

function writeReply(written: ReplyToWrite): Letter {
  const { reply, file, authorities } = written
  const { leaf, facts, number, issuedOn, fileIds } = reply
  const { code, title } = chooseLetter(leaf, facts)
  const { facts: asked, listParts } = OUTCOMES[leaf]
  return {
    code,
    officeName: file.office.name,
    title,
    number,
    addressee: file.applicant.name,
    paragraphs: writeParagraphs(written),
    parts: listParts?.(keepApplicableFacts(asked, facts)) ?? [],
    lines: [],
    given: fileIds.map((id) => removeIdNumbers(file.fileName(id))),
    remedy: describeRemedies(leaf, authorities).paragraphs.join('\n'),
    signs: [],
    slip: null,
    issuedOn,
    demo: file.demo,
  }
}

/** The common block of every reply: to whom, what was asked for. */
function listCommonGaps({ applicant, request }: CaseFile): Record<string, string> {
  return {
    ...(applicant.name.trim() ? {} : { addressee: '告知书缺少“收件人”' }),
    ...(request.description.trim() ? {} : { request: '告知书缺少“申请的内容”' }),
  }
}

const COMMON_ARTICLES = { addressee: '第二十九条', request: '第二十九条', onlineAddress: ONLINE_RULE }

function writeParagraphs(written: ReplyToWrite): string[] {
  const { state, reply, file, edition } = written
  const { leaf, facts } = reply
  const you = addressApplicant(written)
  const { finding, decision } = tellFinding(leaf, facts, { you, edition })
  const former = findFormerReply(state)
  const receivedOn = formatDay(state.receivedOn ?? state.submittedOn)
  return [
    `本机关于${receivedOn}收到${you}提出的政府信息公开申请，申请的内容是：“${quoteText(file.request.description)}”${tellDocumentNumber(file.request)}。`,
    ...(OUTCOMES[leaf].tellsSupplement ? [] : tellSupplement(written, you)),
    ...(former ? [tellMadeAgain(former)] : []),
    ...finding,
    `${tellBasis(listArticles(leaf, facts), finding)}${decision}。`,
  ]
}

function addressApplicant({ state, file, edition }: ReplyToWrite): string {
  return addressRecipient('applicant', { ...state, areSeveral: edition > 1 && file.applicant.areSeveral })
}

/** An ending that the Regulations do not provide for (3.6.3) is given no article of theirs. */
function tellBasis(articles: readonly string[], finding: readonly string[]): string {
  const name = finding.some((text) => text.includes(REGULATIONS_DEFINED)) ? REGULATIONS_SHORT : REGULATIONS
  return articles.length === 0 ? '' : `根据${name}${articles.join('、')}的规定，`
}

/** Art. 29: the number of a document is part of what was asked for. */
function tellDocumentNumber({ documentNumber }: CaseFile['request']): string {
  return documentNumber ? `（文号：${quoteText(documentNumber)}）` : ''
}

/** Art. 30: what is answered is the request as supplemented, and the twenty days ran from its arrival. */
function tellSupplement({ state: { supplement }, edition }: ReplyToWrite, you: string): string[] {
  if (!supplement?.suppliedOn) return []
  const { requestedOn, suppliedOn, text, lacking } = supplement
  const why = edition === 1 ? '因申请内容不明确，' : tellLack(lacking)
  return [
    `${why}本机关于${formatDay(requestedOn)}发出补正告知书，并于${formatDay(suppliedOn)}收到${you}的补正，补正的内容是：“${quoteText(text)}”。`,
  ]
}

/** Nothing where it was not recorded what was lacking. */
function tellLack(lacking: readonly Lacking[]): string {
  return lacking.length === 0 ? '' : `因${describeLack(lacking)}，`
}

function quoteText(text: string): string {
  return removeIdNumbers(putOnOneLine(text))
}
