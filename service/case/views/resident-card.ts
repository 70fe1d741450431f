import { servedReply } from '../../../domain/application/state'
import { type LeafCode, OUTCOMES } from '../../../domain/outcome/outcomes'
import { GROUP_WORDS, STATUS_WORDS } from '../../../domain/words'
import type { ResidentCard } from '../../../typings/api'
import { loadCalendar } from '../../calendar/load-calendar'
import { officeBy } from '../../district/find-offices'
import type { Vault } from '../../sealing/vault'
import type { Services } from '../../services'
import type { ApplicationDoc } from '../../store/documents'
import { dueNote, replyDueOn, type Scene, sceneOf } from '../case-scene'
import { summaryOf } from './lines'

export function residentCards(services: Services, docs: readonly ApplicationDoc[]): Promise<ResidentCard[]> {
  return Promise.all(docs.map((doc) => residentCardOf(services, doc)))
}

async function residentCardOf(services: Services, doc: ApplicationDoc): Promise<ResidentCard> {
  const [office, calendar] = await Promise.all([officeBy(services, doc.office), loadCalendar(services, doc.partition)])
  const scene = sceneOf(doc, { calendar, today: services.clock.today() })
  return residentCard(services.vault, scene, office.name)
}

export function residentCard(vault: Vault, scene: Scene, officeName: string): ResidentCard {
  const { doc, state } = scene
  return {
    receipt: doc.receipt,
    office: doc.office,
    officeName,
    summary: summaryOf(vault, doc),
    submittedOn: doc.submittedOn,
    status: state.status,
    statusWord: STATUS_WORDS[state.status],
    replyDueOn: replyDueOn(scene),
    dueNote: dueNote(scene),
    outcomeWord: outcomeWord(scene),
    demo: doc.demo,
  }
}

/** How it ended, in the words of the report's row, by the reply that stands; a withdrawal by its own name. */
export function outcomeWord({ state }: Scene): string | null {
  if (!state.outcome) return null
  const reply = servedReply(state)
  if (reply) return outcomeWordOf(reply.leaf)
  return state.status === 'reopened' ? null : '申请人撤回'
}

export function outcomeWordOf(leaf: LeafCode): string {
  const { group, groupLabel, label } = OUTCOMES[leaf]
  return label === groupLabel ? GROUP_WORDS[group] : `${GROUP_WORDS[group]}：${label.replace(/^\d+\.\s*/, '')}`
}
