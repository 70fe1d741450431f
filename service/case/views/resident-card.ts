import { type LeafCode, OUTCOMES } from '../../../domain/outcome/outcomes'
import { GROUP_WORDS, STATUS_WORDS } from '../../../domain/words'
import type { ResidentCard } from '../../../typings/api'
import { officeOf } from '../../district/find-offices'
import type { Vault } from '../../sealing/vault'
import type { Services } from '../../services'
import { applicantDueNote, cardTexts, type Listed, type ListedDoc, replyDueOn } from '../listed-case'

/** Each office is asked once for its name, however many of the applications are there. */
export async function residentCards(services: Services, docs: readonly ListedDoc[]): Promise<ResidentCard[]> {
  const firsts = [...new Map(docs.map((doc) => [doc.office, doc])).values()]
  const offices = await Promise.all(firsts.map((doc) => officeOf(services, doc)))
  const names = new Map(offices.map(({ _id, name }) => [_id, name]))
  return docs.map((doc) => residentCard(services.vault, { doc, card: doc.card }, names.get(doc.office) ?? ''))
}

export function residentCard(vault: Vault, listed: Listed, officeName: string): ResidentCard {
  const { doc } = listed
  return {
    receipt: doc.receipt,
    office: doc.office,
    officeName,
    summary: cardTexts(vault, doc).title,
    submittedOn: doc.submittedOn,
    status: doc.status,
    statusWord: STATUS_WORDS[doc.status],
    replyDueOn: replyDueOn(listed),
    dueNote: applicantDueNote(listed),
    outcomeWord: outcomeWord(listed),
    demo: doc.demo,
  }
}

/** How it ended, in the words of the report's row, by the reply that stands; a withdrawal by its own name. */
export function outcomeWord({ doc, card }: Listed): string | null {
  if (card.reply) return outcomeWordOf(card.reply.leaf)
  return doc.status === 'closed' ? '申请人撤回' : null
}

export function outcomeWordOf(leaf: LeafCode): string {
  const { group, groupLabel, label } = OUTCOMES[leaf]
  return label === groupLabel ? GROUP_WORDS[group] : `${GROUP_WORDS[group]}：${label.replace(/^\d+\.\s*/, '')}`
}
