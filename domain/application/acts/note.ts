import { longText } from '../../record/fields'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { NOTED } from '../events/before-reply'
import { STATUSES } from '../status'

const noted = defineEvent(NOTED, {
  legalDay: null,
  isForApplicant: false,
  title: '备注',
  sentence: '工作人员作了备注。',
  detail: ({ text }) => text,
})

/** Art. 45: what officers want to remember of a case. */
export const note = defineAct({
  name: 'note',
  from: STATUSES,
  to: 'same',
  who: ['clerk', 'reviewer', 'approver'],
  article: '第四十五条',
  button: '备注',
  form: { text: longText('备注') },
  events: [noted],
  decide: (_, { text }) => [{ type: 'noted', text }],
})
