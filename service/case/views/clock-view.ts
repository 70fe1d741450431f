import { replyDueOn } from '../../../domain/application/next-act'
import type { Calendar } from '../../../domain/calendar/calendar'
import { REPLY_DAYS, type SheetDay } from '../../../domain/clock/timeline'
import { formatDay, weekdayOf } from '../../../domain/day'
import { DAY_REASON_WORDS, WEEKDAY_WORDS } from '../../../domain/words'
import type { ClockView, DayRow } from '../../../typings/api'
import type { Scene } from '../case-scene'
import { describeLastDay } from '../last-day'

/** The clock with its day sheet: every day counted, skipped or paused, and why. */
export function clockView(scene: Scene): ClockView {
  const { timeline } = scene
  const dueOn = replyDueOn(scene.state, timeline)
  return {
    receivedOn: timeline.receivedOn,
    startedOn: timeline.startedOn,
    supplementNoticeDueOn: timeline.supplementNoticeDueOn,
    replyDueOn: dueOn,
    waitingFor: isAtRest(scene.state) ? null : timeline.waitingFor,
    missingCalendar: timeline.missingCalendar,
    note: noteOf(scene),
    ...describeLastDay(dueOn, scene),
    sheet: isServedAgain(scene.state) ? [] : timeline.days.map((day) => describeSheetDay(day, scene.calendar)),
  }
}

function isAtRest(state: Scene['state']): boolean {
  return state.status === 'closed' || isServedAgain(state)
}

/** The letter came back: no period runs until it is served again. */
function isServedAgain({ status, redo }: Scene['state']): boolean {
  return status === 'reopened' && redo === null
}

/** From which day it is counted; the last day is told beside it. Nothing while there is nothing to count. */
function noteOf(scene: Scene): string {
  const { startedOn, startedBy, days } = scene.timeline
  if (!startedOn || !startedBy || days.length === 0 || isServedAgain(scene.state)) return ''
  const start = `${START_WORDS[startedBy]}（${formatDay(startedOn)}），从第二天起算工作日`
  return `${[start, ...lengthWords(scene)].join('，')}。`
}

/** Why the last day is not the twentieth working day: what stood still, and what an extension added (Art. 33). */
function lengthWords({ timeline: { days, replyDueOn: dueOn } }: Scene): string[] {
  if (!dueOn) return []
  const paused = days.filter(({ kind }) => kind === 'paused').length
  const added = days.filter(isAdded).length
  return [...(paused > 0 ? [`其中${paused}个工作日不计算在内`] : []), ...(added > 0 ? [`延长了${added}个工作日`] : [])]
}

/** A day beyond the twenty of Art. 33 is there by the extension. */
function isAdded({ number }: SheetDay): boolean {
  return number !== null && number > REPLY_DAYS
}

const START_WORDS = {
  received: '收到申请',
  supplemented: '收到补正',
  'fee-paid': '缴清费用',
  'set-aside': '收到撤销答复的决定',
} as const

function describeSheetDay(sheetDay: SheetDay, calendar: Calendar): DayRow {
  const { day, kind, number, why } = sheetDay
  const words = [why ? WHY_WORDS[why] : '', isAdded(sheetDay) ? '延长的期限' : ''].filter(Boolean).join('，')
  const local = why && LOCAL.includes(why) ? calendar.localReason(day) : null
  return { day, weekday: WEEKDAY_WORDS[weekdayOf(day)] ?? '', kind, number, why: local ? `${words}：${local}` : words }
}

const LOCAL: readonly string[] = ['local-day-off', 'local-make-up'] satisfies readonly SheetDay['why'][]

const WHY_WORDS: Record<NonNullable<SheetDay['why']>, string> = {
  'make-up': DAY_REASON_WORDS['make-up-day'],
  weekend: DAY_REASON_WORDS.weekend,
  holiday: DAY_REASON_WORDS['day-off'],
  'local-day-off': DAY_REASON_WORDS['local-day-off'],
  'local-make-up': DAY_REASON_WORDS['local-make-up-day'],
  consultation: '正在征求意见',
  payment: '等申请人缴费',
  postponed: '延迟答复的合理期限之内',
}
