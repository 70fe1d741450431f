import { addDays, type Day, formatDay } from '../../day'
import { lastDay, pastDay, reasonText } from '../../record/fields'
import { refuse } from '../../refusal'
import { withoutAbandonment } from '../abandonment'
import { type CaseScene, defineAct } from '../act'
import { outstandingSupplement } from '../awaited'
import { defineEvent } from '../event'
import { SUPPLEMENT_EXCUSED } from '../events/before-reply'
import { refuseOnceIssued } from '../rules/reply-state'
import { USUAL_TERM_DAYS } from '../rules/usual-term'
import type { CaseState } from '../state'
import { ANSWERABLE } from '../status'

const supplementExcused = defineEvent(SUPPLEMENT_EXCUSED, {
  legalDay: 'on',
  isForApplicant: true,
  title: '另定补正期限',
  sentence: '申请人没有按期补正有正当理由，另定了补正期限。',
  applicantDetail: ({ dueOn }) => dueWords(dueOn),
  officerDetail: ({ dueOn, reason }) => `${dueWords(dueOn)}正当理由：${reason}`,
  fold: ({ supplement, reply }, { dueOn }) => ({
    supplement: supplement && { ...supplement, dueOn },
    reply: withoutAbandonment(reply),
  }),
  message: {
    to: 'applicant',
    title: '补正期限另定了日期',
    tip: '请打开页面查看补正事项',
    dayLabel: '新的补正期限',
    day: ({ dueOn }) => dueOn,
  },
})

function dueWords(dueOn: Day): string {
  return `请在${formatDay(dueOn)}前（含当日）补正。`
}

/** Art. 30: only who is late without good reason has given up; one with good reason gets a new last day. */
export const excuseSupplement = defineAct({
  name: 'excuse-supplement',
  from: ANSWERABLE,
  to: 'same',
  who: ['clerk'],
  article: '第三十条',
  button: '另定补正期限',
  hint: '有正当理由没有按期补正的，不能视为放弃：另定一个期限，告知申请人。',
  form: {
    on: pastDay<CaseState>('查明正当理由的日期', { notBefore: ({ supplement }) => supplement?.requestedOn ?? null }),
    dueOn: lastDay('新的补正期限的最后一日', {
      toldIn: 'on',
      value: ({ today }: CaseScene) => addDays(today, USUAL_TERM_DAYS),
    }),
    reason: reasonText('申请人的正当理由和凭据', {
      hint: '例如：住院，有出院小结；告知书被退回，另行寄送',
      needs: '申请人的正当理由、有什么凭据',
    }),
  },
  events: [supplementExcused],
  guard: (state) => (outstandingSupplement(state) ? refuseOnceIssued(state) : refuse('nothing-asked', '第三十条')),
  decide: ({ supplement }, { on, dueOn, reason }) =>
    supplement && dueOn <= supplement.dueOn
      ? refuse('fields', '第三十条', { fields: { dueOn: `要晚于原来的最后一日 ${supplement.dueOn}。` } })
      : [{ type: 'supplement-excused', on, dueOn, reason }],
})
