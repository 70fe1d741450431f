import { proposedAbandonment } from '../../../domain/application/abandonment'
import { type Due, type DueOn, UNDATED } from '../../../domain/application/due'
import { formatDay } from '../../../domain/day'
import { OUTCOMES } from '../../../domain/outcome/outcomes'
import { DUE_ACT_WORDS, describeAbandonment } from '../../../domain/words'
import type { DueCard, Proposal } from '../../../typings/api'
import type { Vault } from '../../sealing/vault'
import type { StaffDoc } from '../../store/documents'
import { describeLastDay } from '../last-day'
import type { ListedCase } from '../listed-case'
import { staffCard } from './staff-card'

/** `waitsFor`: the officers for whom what is due waits. */
export type Waiting = { listed: ListedCase; due: Due; waitsFor: readonly StaffDoc[]; mine: boolean }

export function dueCard(vault: Vault, { listed, due, waitsFor, mine }: Waiting, by: DueOn): DueCard {
  const { act, on, article } = due
  const card = staffCard(vault, listed)
  const note = UNDATED.includes(act) ? `${formatDay(on)}发出，送达以后期限才起算` : (card.alert?.text ?? '')
  return {
    ...card,
    due: { word: DUE_ACT_WORDS[act], on, article, ...describeLastDay(on, listed), note },
    mine,
    whose: whoseWords(waitsFor, mine),
    proposal: proposalIn(listed, by),
  }
}

function whoseWords([one, ...others]: readonly StaffDoc[], mine: boolean): string {
  if (!one || others.length > 0) return ''
  return mine ? '由您办理' : `由${one.name}办理`
}

/** What is put to a person to decide, with the days and the article; the move leads to the filled draft. */
export function proposalIn({ desk, card }: ListedCase, by: Pick<DueOn, 'today' | 'graceDays'>): Proposal | null {
  const proposed = desk && proposedAbandonment(desk, card, by)
  if (!proposed) return null
  const { leaf, article } = proposed
  return { move: 'abandon', leaf, outcome: OUTCOMES[leaf].rowLabel, article, text: describeAbandonment(proposed) }
}
