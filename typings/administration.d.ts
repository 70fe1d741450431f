import type { FieldSpec } from './office'
import type { Day } from './views'

export type CalendarYear = {
  year: number
  notice: string
  off: Day[]
  work: Day[]
  builtIn: boolean
  workingDays: number
}
/** `what`: '答复期限' or '缴费期限'. */
export type MovedDay = { id: string; number: string; what: string; from: Day | null; to: Day | null }
/** A day off, or worked, in this district alone. `reason`: what day it is; `document`: what it rests on. */
export type LocalDayInput = { day: Day; kind: 'off' | 'work'; reason: string; document: string }
export type LocalDayView = LocalDayInput & { weekday: string; kindWord: string; addedBy: string; addedAt: string }
/** Who changed what of the calendar, and which due days moved with it. */
export type CalendarChange = { id: string; at: string; by: string; text: string; moved: string[] }
/** `missing`: years that open cases wait for, or that a case received today may need. `warning`: '' or a sentence. */
export type CalendarView = {
  years: CalendarYear[]
  localDays: LocalDayView[]
  /** The newest first; null for who may not change it. */
  changes: CalendarChange[] | null
  missing: number[]
  waitingCases: number
  warning: string
}
/** A setting with the rule it rests on; `confirm`: a usual practice to be confirmed locally, '' where it is law. */
export type SettingField = FieldSpec & { source: string; confirm: string }
export type SettingSection = { heading: string; fields: SettingField[] }
/** `changes`: '复议机关：从“…”改为“…”'. */
export type SettingsVersion = { version: number; at: string; by: string; changes: string[] }
export type SettingsView = {
  version: number
  sections: SettingSection[]
  numbering: SettingSection
  /** Every field as it is saved; 'prefix.CODE' and 'ordinal.CODE' make the style of a series of numbers. */
  values: Record<string, string>
  /** What the guide of Art. 12 must tell and does not yet. */
  missing: string[]
  history: SettingsVersion[]
}
export type MessageState = 'dead' | 'waiting' | 'refused' | 'sent' | 'stopped'
/** A message as whoever looks after the system sees it: which step it tells, not of whom or what. */
export type MessageView = {
  message: string
  title: string
  /** '申请人' or '本机关'. */
  toWord: string
  /** 登记号, '' before there is one. */
  number: string
  queuedAt: string
  /** '第 3 次没有发出：连不上消息平台。下一次 2026-03-04 09:30' */
  note: string
  mayRetry: boolean
  mayStop: boolean
}
export type MessageList = {
  messages: MessageView[]
  counts: Record<MessageState, number>
  next: string | null
  /** False where no way of sending is set up: nothing is queued. */
  on: boolean
}

/** What an administrator does: the calendar, the settings of the office, messages. */
export interface AdministrationApi {
  'calendar.read': { in: Record<string, never>; out: CalendarView }
  /** Reads a pasted notice; answers the days it found, to be looked at before they are added. */
  'calendar.parse': { in: { text: string }; out: { year: number; notice: string; off: Day[]; work: Day[] } }
  'calendar.add': {
    in: { year: number; notice: string; off: Day[]; work: Day[] }
    out: { calendar: CalendarView; moved: MovedDay[] }
  }
  /** The same day with the same content again is done already. */
  'calendar.set-day': { in: LocalDayInput; out: { calendar: CalendarView; moved: MovedDay[] } }
  'calendar.clear-day': { in: { day: Day; reason: string }; out: { calendar: CalendarView; moved: MovedDay[] } }
  'office.settings': { in: Record<string, never>; out: SettingsView }
  /** `version` is the one the administrator saw. */
  'office.save': { in: { version: number; values: Record<string, string>; key?: string }; out: SettingsView }
  'message.list': { in: { state: MessageState; cursor?: string }; out: MessageList }
  'message.retry': { in: { message: string }; out: { done: true } }
  'message.stop': { in: { message: string }; out: { done: true } }
}
