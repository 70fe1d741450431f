import type { ReplyDraftView, StaffCase } from '../../../typings/api'

export type CaseChange = { label: string; before: string; after: string }

const PLAIN: [label: string, value: (one: StaffCase) => string | null][] = [
  ['状态', (one) => one.statusWord],
  ['登记号', (one) => one.number],
  ['收到日期', (one) => one.receivedOn],
  ['答复期限', (one) => one.replyDueOn],
  ['下一步', (one) => (one.nextAct ? [one.nextAct.word, one.nextAct.on].filter(Boolean).join(' ') : null)],
  ['轮到谁', (one) => one.turn],
  ['办理结果', (one) => one.reply?.outcomeWord ?? one.outcomeWord],
  ['答复', (one) => one.reply?.stateWord ?? null],
  ['告知书', (one) => letterText(one.reply)],
]

/** What differs between the case as it was on the screen and as it is now, in words. */
export function listChanges(before: StaffCase, after: StaffCase): CaseChange[] {
  return PLAIN.map(([label, value]) => ({ label, before: value(before) ?? '', after: value(after) ?? '' })).filter(
    (change) => change.before !== change.after,
  )
}

/** What was done since; events are only ever added. */
export function listEventsSince(before: StaffCase, after: StaffCase): StaffCase['events'] {
  return after.events.slice(before.events.length)
}

function letterText(reply: ReplyDraftView | null): string {
  return reply ? [...reply.letter.paragraphs, ...reply.letter.given].join('\n') : ''
}
