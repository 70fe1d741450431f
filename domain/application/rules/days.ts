import { type Day, isDay } from '../../day'
import { type Refusal, refuse } from '../../refusal'
import type { CaseEvent } from '../events'
import type { CaseState } from '../state'

type Bounds = { field: string; notBefore: Day | null; today: Day }

/** A day an officer enters for an act that has happened: it exists, is not to come, and follows what it answers. */
export function refusePastDay(day: Day, { field, notBefore, today }: Bounds): Refusal | null {
  if (!isDay(day)) return refuse('fields', undefined, { fields: { [field]: '请填写存在的日期，如 2026-03-04。' } })
  if (day > today) {
    return refuse('day-in-the-future', undefined, { fields: { [field]: '这一天还没有到，不能提前登记。' } })
  }
  return refuseBefore(day, field, notBefore)
}

/** A last day that is set for somebody: it exists and lies after the day it is told. */
export function refuseTerm(dueOn: Day, field: string, toldOn: Day): Refusal | null {
  if (!isDay(dueOn)) return refuse('fields', undefined, { fields: { [field]: '请填写存在的日期，如 2026-03-04。' } })
  if (dueOn > toldOn) return null
  return refuse('fields', undefined, { fields: { [field]: '截止日要晚于告知的那一天。' } })
}

export function refuseBefore(day: Day, field: string, notBefore: Day | null): Refusal | null {
  if (!notBefore || day >= notBefore) return null
  return refuse('day-before-the-one-it-follows', undefined, {
    fields: { [field]: `不能早于 ${notBefore}：那是它前一件事的日期。` },
  })
}

export function refuseEmpty(fields: Record<string, string>, words: Record<string, string>): Refusal | null {
  const empty = Object.keys(fields).filter((name) => !fields[name]?.trim())
  if (empty.length === 0) return null
  return refuse('fields', undefined, {
    fields: Object.fromEntries(empty.map((name) => [name, words[name] ?? '请填写。'])),
  })
}

/** The clock reads its events in the order of their days, so a new one never lies before the last. */
export function lastClockDay(state: CaseState): Day | null {
  return state.events
    .map(clockDayOf)
    .reduce<Day | null>((last, day) => (day && (!last || day > last) ? day : last), null)
}

function clockDayOf(event: CaseEvent): Day | null {
  switch (event.type) {
    case 'received':
      return event.receivedOn
    case 'supplement-requested':
    case 'supplement-excused':
    case 'supplemented':
    case 'fee-paid':
    case 'reply-postponed':
      return event.on
    case 'consultation-sent':
      return event.sentOn
    case 'extended':
      return event.notifiedOn
    case 'fee-charged':
      return event.issuedOn
    default:
      return null
  }
}

/** The first refusal of several, in the order in which they are told. */
export function firstOf(...refusals: (Refusal | null)[]): Refusal | null {
  return refusals.find((refusal) => refusal !== null) ?? null
}
