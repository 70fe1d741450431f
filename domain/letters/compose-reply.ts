import type { CaseState, Reply } from '../application/state'
import { formatDay } from '../day'
import type { Edition } from '../outcome/edition'
import { removeIdNumbers } from '../outcome/fact-words'
import { keepApplicableFacts } from '../outcome/facts'
import { chooseLetter, findMissingLetterFacts, listArticles, OUTCOMES, tellFinding } from '../outcome/outcomes'
import { describeRemedies } from '../remedy'
import { REGULATIONS } from './application-elements'
import type { CaseFile, Moment } from './case-moment'
import { listLackingRemedies } from './lacking-remedies'
import type { ComposedLetter, Letter } from './letter'
import { findFormerReply, tellMadeAgain } from './made-again'
import { putOnOneLine } from './one-line'
import { addressRecipient } from './recipients'

/** The reply of a case at a moment. With facts missing it is a preview: gaps show as 【…】 and `missing` names them. */
export function composeReply({ state, file, edition }: Pick<Moment, 'state' | 'file' | 'edition'>): ComposedLetter {
  const { reply } = state
  if (!reply) throw new Error('a letter of a reply that is not there')
  // Once it is issued it says what the office had set then.
  const office = { ...file.office, ...reply.remedy }
  const { leaf, facts } = reply
  const lacking = findMissingLetterFacts(leaf, facts)
  const { article } = chooseLetter(leaf, facts)
  return {
    letter: writeReply({ state, reply, file: { ...file, office }, edition }),
    missing: { ...lacking, ...listLackingRemedies(office), ...listCommonGaps(file) },
    articles: { ...COMMON_ARTICLES, ...Object.fromEntries(Object.keys(lacking).map((name) => [name, article])) },
  }
}

type ReplyToWrite = { state: CaseState; reply: Reply; file: CaseFile; edition: Edition }

function writeReply(written: ReplyToWrite): Letter {
  const { reply, file } = written
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
    remedy: describeRemedies(leaf, file.office).paragraphs.join('\n'),
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

const COMMON_ARTICLES = { addressee: '第二十九条', request: '第二十九条' }

function writeParagraphs({ state, reply: { leaf, facts }, file: { request }, edition }: ReplyToWrite): string[] {
  const you = addressRecipient('applicant', state)
  const { finding, decision } = tellFinding(leaf, facts, { you, edition })
  const former = findFormerReply(state)
  const receivedOn = formatDay(state.receivedOn ?? state.submittedOn)
  return [
    `本机关于${receivedOn}收到${you}提出的政府信息公开申请，申请的内容是：“${quoteText(request.description)}”${tellDocumentNumber(request)}。`,
    ...(OUTCOMES[leaf].tellsSupplement ? [] : tellSupplement(state, you)),
    ...(former ? [tellMadeAgain(former)] : []),
    ...finding,
    `${tellBasis(listArticles(leaf, facts))}${decision}。`,
  ]
}

/** An ending that the Regulations do not provide for (3.6.3) is given no article of theirs. */
function tellBasis(articles: readonly string[]): string {
  return articles.length === 0 ? '' : `根据${REGULATIONS}${articles.join('、')}的规定，`
}

function quoteText(text: string): string {
  return removeIdNumbers(putOnOneLine(text))
}

/** Art. 29: the number of a document is part of what was asked for. */
function tellDocumentNumber({ documentNumber }: CaseFile['request']): string {
  return documentNumber ? `（文号：${quoteText(documentNumber)}）` : ''
}

/** Art. 30: what is answered is the request as supplemented, and the twenty days ran from its arrival. */
function tellSupplement({ supplement }: CaseState, you: string): string[] {
  if (!supplement?.suppliedOn) return []
  const { requestedOn, suppliedOn, text } = supplement
  return [
    `因申请内容不明确，本机关于${formatDay(requestedOn)}发出补正告知书，并于${formatDay(suppliedOn)}收到${you}的补正，补正的内容是：“${quoteText(text)}”。`,
  ]
}
