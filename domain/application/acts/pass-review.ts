import { longText, oneOf, optionalField } from '../../record/fields'
import { refuse } from '../../refusal'
import { PERSONAL_WORDS, SECRECY_WORDS } from '../../words/procedure'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { REPLY_REVIEWED } from '../events/reply-and-after'
import { warnOfDoubtfulLaw } from '../rules/doubtful-laws'
import { guardReply, hasReply, refuseUnfounded, warnOfMissingFile } from '../rules/reply-guards'
import type { Reply } from '../state'
import { REPLYABLE } from '../status'
import type { PersonalFinding, SecrecyFinding } from '../vocabulary'

const replyReviewed = defineEvent(REPLY_REVIEWED, {
  legalDay: 'on',
  isForApplicant: false,
  title: '审核通过',
  sentence: '答复通过审核，等待签发。',
  detail: ({ note }) => note ?? '',
  fold: ({ reply }, { actor }) => ({ reply: reply && { ...reply, state: 'reviewed', reviewer: actor } }),
})

/** Art. 17: somebody else than the drafter reviews the reply. */
export const passReview = defineAct({
  name: 'pass-review',
  from: REPLYABLE,
  to: 'same',
  who: ['reviewer'],
  article: '第十七条',
  button: '审核通过',
  waitingFor: '审核',
  hint: (scene) => `${warnOfDoubtfulLaw(scene)}${warnOfMissingFile(scene)}`,
  form: {
    secrecy: optionalField(
      oneOf<SecrecyFinding>('保密审查的结论', SECRECY_WORDS, { hint: '答复的文字和提供的文件；写进审查表' }),
    ),
    personal: optionalField(
      oneOf<PersonalFinding>('个人信息', PERSONAL_WORDS, { hint: '身份证号、电话、住址、病情等' }),
    ),
    note: optionalField(longText('审核意见')),
  },
  events: [replyReviewed],
  isOffered: hasReply,
  guard: guardReply((reply, { actor }, state) => {
    if (reply.state !== 'drafted' || reply.returned !== null) return refuse('reply-not-ready', '第十七条')
    if (excludeDrafter(reply).includes(actor.id)) return refuse('same-person', '第十七条')
    return refuseUnfounded(state, reply)
  }),
  excludes: excludeDrafter,
  decide: (_, { note, secrecy, personal }, { today }) => [
    {
      type: 'reply-reviewed',
      on: today,
      ...(note && { note }),
      ...(secrecy && { secrecy }),
      ...(personal && { personal }),
    },
  ],
})

function excludeDrafter({ drafter }: Pick<Reply, 'drafter'>): readonly string[] {
  return [drafter]
}
