import type { LeafCode } from '../../outcome/outcomes'
import { isLeafCode } from '../../outcome/outcomes'
import type { LetterFacts } from '../../outcome/shape'
import { suppliedInput } from '../../record/act'
import { optionalField, shortText, uploadedFiles } from '../../record/fields'
import { type Refusal, refuse } from '../../refusal'
import { isAbandonment } from '../abandonment'
import { defineAct } from '../act'
import type { Context } from '../context'
import { defineEvent } from '../event'
import type { CaseEvent } from '../events'
import { ABANDONED, REPLY_DRAFTED } from '../events/reply-and-after'
import { guardDraft, refuseDraft } from '../rules/draft'
import type { CaseState, Reply } from '../state'
import { REPLYABLE } from '../status'

export const replyDrafted = defineEvent(REPLY_DRAFTED, {
  legalDay: 'on',
  isForApplicant: false,
  // An abandonment is such a reply too: its article stands at the event of its own.
  article: '第三十六条',
  title: '拟写答复',
  sentence: '答复已经拟好，等待审核或者签发。',
  filesAre: 'answer',
  fold: (_, { leaf, facts, fileIds, on, actor }) => ({
    reply: { ...NEW_REPLY, leaf, facts, fileIds, draftedOn: on, drafter: actor },
  }),
})

const NEW_REPLY: Omit<Reply, 'leaf' | 'facts' | 'fileIds' | 'draftedOn' | 'drafter'> = {
  state: 'drafted',
  reviewer: null,
  approver: null,
  mode: null,
  returned: null,
  issuedOn: null,
  number: null,
  remedy: null,
  servedOn: null,
  means: null,
  cameBackOn: null,
}

export const abandoned = defineEvent(ABANDONED, {
  legalDay: 'on',
  isForApplicant: false,
  title: '视为放弃',
  sentence: '期限届满，依法视为放弃申请。',
})

/** Art. 36: the outcome and the facts of its letter. A new draft takes the place of the old one and starts the review anew. */
export const draftReply = defineAct({
  name: 'draft-reply',
  from: REPLYABLE,
  to: 'same',
  who: ['clerk'],
  article: '第三十六条',
  button: '拟写答复',
  form: {
    leaf: shortText('办理结果'),
    files: optionalField(uploadedFiles('提供给申请人的文件')),
  },
  supplied: { facts: suppliedInput<LetterFacts>('typed-facts') },
  events: [replyDrafted, abandoned],
  guard: guardDraft,
  decide: (state, { leaf, facts, files: fileIds = [] }, context) =>
    isLeafCode(leaf)
      ? draftEvents(state, { leaf, facts, fileIds }, context)
      : refuse('fields', undefined, { fields: { leaf: '请选择办理结果。' } }),
})

export type DraftedLeaf = { leaf: LeafCode; facts: LetterFacts; fileIds: string[] }

export function draftEvents(state: CaseState, draft: DraftedLeaf, context: Context): CaseEvent[] | Refusal {
  const refusal = refuseDraft(state, draft, context)
  if (refusal) return refusal
  const { leaf } = draft
  const drafted: CaseEvent = { type: 'reply-drafted', on: context.today, ...draft }
  return isAbandonment(leaf) ? [{ type: 'abandoned', on: context.today, leaf }, drafted] : [drafted]
}
