import type { SigningMode } from '../../office-settings/office-settings'
import { existsWhen, yesNo } from '../../record/fields'
import { firstRefusal, type Refusal, refuse } from '../../refusal'
import { SIGNING_MODE_WORDS } from '../../words/procedure'
import { type CaseScene, defineAct } from '../act'
import type { Context } from '../context'
import { defineEvent } from '../event'
import { REPLY_SIGNED } from '../events/reply-and-after'
import { nameDoubtfulLaws, refuseUnconfirmedLaw, warnOfDoubtfulLaw } from '../rules/doubtful-laws'
import { hasFreeCause, refuseFreeCause } from '../rules/free-cause'
import { guardReply, hasReply, refuseUnfounded, warnOfMissingFile } from '../rules/reply-guards'
import type { CaseState, Reply } from '../state'
import { REPLYABLE } from '../status'

const replySigned = defineEvent(REPLY_SIGNED, {
  legalDay: 'on',
  isForApplicant: false,
  title: '签发',
  sentence: '答复已经签发。',
  detail: ({ mode, confirmedLaws }) =>
    `${SIGNING_MODE_WORDS[mode]}${confirmedLaws ? `签发人确认“${confirmedLaws}”是法律或者行政法规。` : ''}`,
  fold: ({ reply }, { actor, mode }) => ({
    reply: reply && { ...reply, state: 'signed', approver: actor, mode },
  }),
})

/** Art. 45: the head of the disclosure unit signs. How many persons took part stays on the reply. */
export const signReply = defineAct({
  name: 'sign-reply',
  from: REPLYABLE,
  to: 'same',
  who: ['approver'],
  article: '第四十五条',
  asksPassword: true,
  button: '签发',
  hint: (scene) => `签发之后由经办人编号成文、送达。${warnOfDoubtfulLaw(scene)}${warnOfMissingFile(scene)}`,
  form: {
    isLaw: existsWhen(
      ({ state }: CaseScene) => nameDoubtfulLaws(state) !== '',
      yesNo(({ state }: CaseScene) => `“${nameDoubtfulLaws(state)}”是不是法律或者行政法规`, {
        hint: '地方性法规、规章、文件都不是，不能据以不予公开',
      }),
    ),
    headAgrees: existsWhen(
      ({ state }: CaseScene) => hasFreeCause(state),
      yesNo('终止的原因没有列明，是不是同意终止', { hint: '核对拟稿写明的条款：它确实规定了终止' }),
    ),
  },
  events: [replySigned],
  isOffered: hasReply,
  guard: guardReply(refuseSigning),
  excludes: excludeOthers,
  decide: (state, { isLaw, headAgrees }, { today, signingMode }) => {
    const confirmedLaws = nameDoubtfulLaws(state)
    return (
      firstRefusal(refuseUnconfirmedLaw(state, isLaw), refuseFreeCause(state, headAgrees)) ?? [
        {
          type: 'reply-signed',
          on: today,
          mode: signingMode,
          ...(confirmedLaws && { confirmedLaws }),
          ...(hasFreeCause(state) && { headAgrees: true }),
        },
      ]
    )
  },
})

/** Three persons by default; 'two' leaves the review out, 'one' lets a single officer do it all. */
function excludeOthers({ drafter, reviewer }: Pick<Reply, 'drafter' | 'reviewer'>, mode: SigningMode) {
  return mode === 'one' ? [] : [drafter, reviewer]
}

function refuseSigning(reply: Reply, { actor, signingMode }: Context, state: CaseState): Refusal | null {
  const isReady = signingMode === 'three' ? reply.state === 'reviewed' : ['drafted', 'reviewed'].includes(reply.state)
  if (!isReady || reply.returned !== null) return refuse('reply-not-ready', '第四十五条')
  if (excludeOthers(reply, signingMode).includes(actor.id)) return refuse('same-person', '第四十五条')
  return refuseUnfounded(state, reply)
}
