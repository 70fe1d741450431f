import { ALIKE, measureLikeness, sameNumbers } from '../../domain/application/likeness'
import type { SimilarApplications } from '../../domain/decision-guide/case-knowledge'
import { STATUS_WORDS } from '../../domain/words'
import type { Related, RelatedCase } from '../../typings/api'
import type { Services } from '../services'
import { othersAsking } from './count-others-asking'
import { cardTexts, type ListedDoc } from './listed-case'
import { textOf } from './request-text'
import { replyIn, wasAnswered } from './same-applicant'
import { outcomeWord } from './views/resident-card'
import type { OfficerDesk } from './views/staff-case'

/** Of one applicant the likeliest ones; who has filed more than these is a matter of Art. 35. */
const MOST_SHOWN = 20

/** Art. 36(6): what the same applicant asked for before; Art. 44: how many others asked for what looks the same. */
export async function relatedTo(services: Services, desk: OfficerDesk): Promise<Related> {
  const { doc, scene } = desk
  const asked = textOf(services.vault, doc)
  const others = await othersAsking(services, { doc, asked })
  const cases = desk.around.others.map((one) => relatedCase(services, { one, asked }))
  const likeliest = cases.sort((a, b) => b.likeness - a.likeness || (a.submittedOn < b.submittedOn ? 1 : -1))
  const onPaper = scene.state.earlierReplies.map(({ number, servedOn }) => ({ number, servedOn }))
  return { cases: likeliest.slice(0, MOST_SHOWN), more: Math.max(0, cases.length - MOST_SHOWN), onPaper, others }
}

/** A reply from before this system was put on record because it answers the same. */
export function twinsIn({ cases, onPaper }: Related): SimilarApplications {
  const alike = cases.filter((one) => one.alike)
  return {
    answered: onPaper.length > 0 || alike.some(({ reply }) => reply !== null),
    pending: alike.some(({ pending }) => pending),
  }
}

type Compared = { one: ListedDoc; asked: string }

function relatedCase({ vault }: Services, { one, asked }: Compared): RelatedCase {
  const text = textOf(vault, one)
  const reply = wasAnswered(one) ? replyIn(one) : null
  const like = measureLikeness(asked, text)
  const pending = one.status !== 'closed'
  return {
    id: one._id,
    number: one.number,
    submittedOn: one.submittedOn,
    summary: cardTexts(vault, one).title,
    outcomeWord: outcomeWord({ doc: one, card: one.card }) ?? STATUS_WORDS[one.status],
    likeness: Math.round(like * 100),
    otherNumbers: !sameNumbers(asked, text),
    alike: like >= ALIKE && sameNumbers(asked, text),
    pending,
    reply: reply && { number: reply.number, issuedOn: reply.issuedOn ?? null, servedOn: reply.servedOn },
    note: noteOf(reply !== null, pending),
  }
}

function noteOf(answered: boolean, pending: boolean): string {
  if (answered) return '已经答复送达'
  return pending ? '还在办理，不算重复' : '没有作出答复就结束了，不算重复'
}
