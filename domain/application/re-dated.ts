import { type Day, formatDay } from '../day'
import { DATED_WORDS, UNDATED_WORD } from '../words/clock'
import { defineEvent } from './event'
import { RE_DATED } from './events/before-reply'

/** No act of anybody: the calendar changed, and with it a day of an open case. */
export const reDated = defineEvent(RE_DATED, {
  legalDay: null,
  isForApplicant: true,
  title: '重算期限',
  sentence: '放假安排有变化，期限重新计算。',
  article: null,
  detail: ({ what, from, to, because }) =>
    `${because}。${DATED_WORDS[what ?? 'reply']}原为${dayWords(from)}，现为${dayWords(to)}。`,
  message: {
    to: 'applicant',
    title: '期限有变化',
    tip: '请打开页面查看新的期限',
    dayLabel: '现在的期限',
    day: ({ to }) => to,
  },
})

function dayWords(day: Day | null): string {
  return day ? formatDay(day) : UNDATED_WORD
}
