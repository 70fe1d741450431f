import type { CaseState, Proceeding, Reply } from '../application/state'
import { formatDay } from '../day'
import { removeIdNumbers } from '../outcome/fact-words'
import { chooseLetter } from '../outcome/outcomes'

/** The reply that was set aside, and the decision that did it. */
export type FormerReply = { former: Reply; decision: Proceeding }

/** What the reply of this state follows, or the one still to be drafted; null where it is the first of its case. */
export function findFormerReply({ formerReplies, events, proceedings }: CaseState): FormerReply | null {
  const former = formerReplies.at(-1)
  const setAside = events.findLast(({ type }) => type === 'reply-set-aside')
  if (!former || setAside?.type !== 'reply-set-aside') return null
  const decision = proceedings.find(({ proceedingId }) => proceedingId === setAside.proceedingId)
  return decision ? { former, decision } : null
}

/** 行政复议法 Art. 64, 行政诉讼法 Art. 70: the reply is made again because of this decision, so its letter names it. */
export function tellMadeAgain({ former, decision }: FormerReply): string {
  const { body, decidedOn, caseNumber, route } = decision
  const [made, kind] = route === 'reconsideration' ? ['行政复议决定', '决定'] : ['裁判', '裁判']
  const number = caseNumber.trim() ? `（案号：${removeIdNumbers(caseNumber.trim())}）` : ''
  const issued = former.issuedOn ? `于${formatDay(former.issuedOn)}` : ''
  const day = decidedOn ? `于${formatDay(decidedOn)}` : ''
  return [
    `本机关曾${issued}对该申请作出《${chooseLetter(former.leaf, former.facts).title}》${former.number ? `（${former.number}）` : ''}。`,
    `${removeIdNumbers(body.trim())}${day}作出${made}${number}，该告知书已被撤销。现本机关依照该${kind}重新答复。`,
  ].join('')
}
