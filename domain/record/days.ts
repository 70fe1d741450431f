import { type Day, isDay } from '../day'
import { type Refusal, refuse } from '../refusal'

type Bounds = { field: string; notBefore: Day | null; today: Day }

const NO_SUCH_DAY = '请填写存在的日期，如 2026-03-04。'

/** A day that an officer enters for what has happened: it exists, is not to come, and follows what it answers. */
export function refusePastDay(day: Day, { field, notBefore, today }: Bounds): Refusal | null {
  if (!isDay(day)) return refuse('fields', undefined, { fields: { [field]: NO_SUCH_DAY } })
  if (day > today) {
    return refuse('day-in-the-future', undefined, { fields: { [field]: '这一天还没有到，不能提前登记。' } })
  }
  return refuseBefore(day, field, notBefore)
}

/** A last day that is set for somebody: it exists and lies after the day it is told. */
export function refuseTerm(dueOn: Day, field: string, toldOn: Day): Refusal | null {
  if (!isDay(dueOn)) return refuse('fields', undefined, { fields: { [field]: NO_SUCH_DAY } })
  if (dueOn > toldOn) return null
  return refuse('fields', undefined, { fields: { [field]: '截止日要晚于告知的那一天。' } })
}

export function refuseBefore(day: Day, field: string, notBefore: Day | null): Refusal | null {
  if (!notBefore || day >= notBefore) return null
  return refuse('day-before-the-one-it-follows', undefined, {
    fields: { [field]: `不能早于 ${notBefore}：那是它前一件事的日期。` },
  })
}
