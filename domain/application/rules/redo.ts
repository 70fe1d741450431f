import { earliestPossibleDay } from '../../calendar/terms'
import { REPLY_DAYS } from '../../clock/timeline'
import { type Day, formatDay } from '../../day'
import { refuseTerm } from '../../record/days'
import { longText, optionalField } from '../../record/fields'
import { type Refusal, refuse } from '../../refusal'
import type { Context } from '../context'

/** What is asked where the decision gives more than the twenty working days of Art. 33. */
export const laterBecause = optionalField(
  longText('晚于20个工作日的，决定书、判决书怎样写', { hint: '照抄决定书、判决书里写期限的那一句' }),
)

export const REDO_DAY_HINT = `决定书、判决书写明的期限；没有写明的不填，按收到之日起${REPLY_DAYS}个工作日（第三十三条）`

/** The day that a decision names for the new reply, where it names one. */
export type RedoDay = { on: Day; redoDueOn?: Day; laterBecause?: string }

/** The day lies after the decision came; one later than twenty working days after it needs the words that give it. */
export function refuseRedoDay(
  { on, redoDueOn, laterBecause: why = '' }: RedoDay,
  { calendar }: Context,
): Refusal | null {
  if (!redoDueOn) return null
  const refusal = refuseTerm(redoDueOn, 'redoDueOn', on)
  if (refusal) return refusal
  const usual = earliestPossibleDay(on, REPLY_DAYS, calendar)
  if (redoDueOn <= usual || why.trim() !== '') return null
  const sentence = `晚于收到之日起${REPLY_DAYS}个工作日（${formatDay(usual)}），请照抄决定书、判决书怎样写明期限；没有写明的，期限留空。`
  return refuse('fields', '第五十一条', { fields: { laterBecause: sentence } })
}

/** As the event keeps it: nothing where the decision names no day. */
export function keepRedoDay({ redoDueOn, laterBecause: why = '' }: Omit<RedoDay, 'on'>) {
  return { ...(redoDueOn && { redoDueOn }), ...(why.trim() && { laterBecause: why }) }
}
