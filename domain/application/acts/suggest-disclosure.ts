import { refuse } from '../../refusal'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { DISCLOSURE_SUGGESTED } from '../events/reply-and-after'
import { guardDisclosure } from '../rules/disclosure'

const disclosureSuggested = defineEvent(DISCLOSURE_SUGGESTED, {
  legalDay: 'on',
  isForApplicant: true,
  title: '建议主动公开',
  sentence: '申请人建议把公开的信息转为主动公开。',
  fold: (_, { on }) => ({ suggestedOn: on }),
})

/** Art. 44: the applicant may suggest that everybody gets to read what was disclosed, once. */
export const suggestDisclosure = defineAct({
  name: 'suggest-disclosure',
  from: ['closed'],
  to: 'same',
  who: ['resident'],
  article: '第四十四条',
  button: '建议主动公开',
  events: [disclosureSuggested],
  guard: (state) =>
    guardDisclosure(state) ??
    (state.suggestedOn ? refuse('not-in-this-status', '第四十四条', { detail: '已经建议过，请等机关审核。' }) : null),
  decide: (_, __, { today }) => [{ type: 'disclosure-suggested', on: today }],
})
