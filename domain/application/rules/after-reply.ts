import { type Refusal, refuse } from '../../refusal'
import { servedReply } from '../after'
import type { CommandOf, Context, Rules } from '../command'
import type { CaseEvent } from '../events'
import type { CaseState } from '../state'
import { isWithholding, lastLookOn } from '../withheld'
import { firstOf, refuseEmpty, refusePastDay } from './days'

type AfterReplyMove =
  | 'void-letter'
  | 'record-failed-service'
  | 'record-return'
  | 'correct-letter'
  | 'suggest-disclosure'
  | 'consider-disclosure'
  | 'review-withheld'

/** The letter after it was issued, and what was disclosed after it was. */
export const AFTER_REPLY: Rules<AfterReplyMove> = {
  'void-letter': {
    guard: guardVoid,
    act: ({ reply }, { reason }, { today }) =>
      refuseEmpty({ reason }, { reason: '请写明作废的理由，以后要靠它说明为什么缺这个号。' }) ?? [
        { type: 'letter-voided', number: reply?.number ?? '', on: today, reason },
      ],
  },
  'record-failed-service': {
    guard: ({ reply }) => (reply?.state === 'issued' ? null : refuse('reply-not-ready', '第三十六条')),
    act: ({ reply }, { on, means, reason, fileIds = [] }, { today }) =>
      firstOf(
        refusePastDay(on, { field: 'on', notBefore: reply?.cameBackOn ?? reply?.issuedOn ?? null, today }),
        refuseEmpty({ reason }, { reason: '请写明为什么没有送到，例如“通知领取，没有来”。' }),
      ) ?? [{ type: 'service-failed', on, means, reason, ...(fileIds.length > 0 && { fileIds }) }],
  },
  'record-return': {
    guard: (state) => {
      const { means } = servedReply(state) ?? {}
      return means === 'posted' || means === 'email' ? null : notSent()
    },
    act: (state, { on, reason, fileIds = [] }, { today }) =>
      firstOf(
        refusePastDay(on, { field: 'on', notBefore: servedReply(state)?.servedOn ?? null, today }),
        refuseEmpty({ reason }, { reason: '请写明退回的原因，例如“查无此人”。' }),
      ) ?? [{ type: 'post-returned', on, reason, ...(fileIds.length > 0 && { fileIds }) }],
  },
  'correct-letter': {
    guard: (state) => (servedReply(state) ? null : refuse('reply-not-ready', '第三十六条')),
    act: correct,
  },
  'suggest-disclosure': {
    guard: (state) => guardDisclosure(state) ?? refuseSecond(state),
    act: (_, __, { today }) => [{ type: 'disclosure-suggested', on: today }],
  },
  'consider-disclosure': {
    guard: guardDisclosure,
    act: (state, { on, decision, reason }, { today }) =>
      firstOf(
        refusePastDay(on, { field: 'on', notBefore: servedReply(state)?.servedOn ?? null, today }),
        refuseEmpty({ reason }, { reason: '请写明为什么转为、或者不转为主动公开。' }),
      ) ?? [{ type: 'disclosure-considered', on, decision, reason }],
  },
  'review-withheld': {
    guard: guardReview,
    act: (state, { on, decision, reason }, { today }) =>
      firstOf(
        refusePastDay(on, { field: 'on', notBefore: lastLookOn(state), today }),
        refuseEmpty({ reason }, { reason: '请写明不公开的理由现在还成立、或者不再成立，依据是什么。' }),
      ) ?? [{ type: 'withheld-reviewed', on, decision, reason }],
  },
}

/** A letter that went out cannot be taken back: what is wrong in it is corrected. */
function guardVoid({ reply }: CaseState): Refusal | null {
  if (reply?.state === 'issued' && !reply.servedOn) return null
  return refuse('reply-not-ready', '第三十六条', { detail: '已经成文、还没有送达的告知书才能作废。' })
}

function notSent(): Refusal {
  return refuse('reply-not-ready', '第三十六条', {
    detail: '以邮寄或者电子邮件送达的，才会被退回；签收送达的，没有人签收就没有送达。',
  })
}

/** A slip of the pen alone. What was decided is changed by a new reply only, after the old one is set aside. */
function correct(state: CaseState, command: CommandOf<'correct-letter'>, { today }: Context): CaseEvent[] | Refusal {
  const { on, what, how } = command
  const served = servedReply(state)
  const refusal = firstOf(
    refusePastDay(on, { field: 'on', notBefore: served?.servedOn ?? null, today }),
    refuseEmpty({ what, how }, { what: '请写明原来哪里写错了。', how: '请写明现在改成什么。' }),
    what.trim() === how.trim() ? refuse('fields', undefined, { fields: { how: '改正以后与原来相同。' } }) : null,
  )
  return refusal ?? [{ type: 'letter-corrected', on, number: served?.number ?? '', what, how }]
}

/** Art. 44: of what was disclosed, in full or in part, once. */
function guardDisclosure(state: CaseState): Refusal | null {
  const leaf = servedReply(state)?.leaf
  if (leaf !== '3.1' && leaf !== '3.2') return refuse('not-disclosed', '第四十四条')
  if (!state.disclosure) return null
  return refuse('not-in-this-status', '第四十四条', { detail: '已经考虑过是否转为主动公开。' })
}

/** Art. 18: what a reply withheld, until the office decides to open it. */
function guardReview(state: CaseState): Refusal | null {
  if (!isWithholding(servedReply(state)?.leaf)) return refuse('nothing-withheld', '第十八条')
  if (state.withheldReview?.decision !== 'open') return null
  return refuse('not-in-this-status', '第十八条', { detail: '已经决定公开，不用再评估。' })
}

function refuseSecond({ suggestedOn }: CaseState): Refusal | null {
  return suggestedOn ? refuse('not-in-this-status', '第四十四条', { detail: '已经建议过，请等机关审核。' }) : null
}
