import { firstRefusal, refuse } from '../../refusal'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { LETTER_ISSUED } from '../events/reply-and-after'
import { refuseUnsearched } from '../rules/leaf'
import { guardReply, hasReply, refuseDisclosure, warnOfMissingFile } from '../rules/reply-guards'
import { REPLYABLE } from '../status'

const letterIssued = defineEvent(LETTER_ISSUED, {
  legalDay: 'issuedOn',
  isForApplicant: false,
  title: '编号成文',
  sentence: '告知书已经编号成文。',
  detail: ({ number }) => `文号：${number}`,
  fold: ({ reply }, { issuedOn, number, remedy }) => ({
    reply: reply && { ...reply, state: 'issued', issuedOn, number, remedy: remedy ?? null },
  }),
})

/** Art. 36: the signed reply becomes a letter with the next number of its series. */
export const issueLetter = defineAct({
  name: 'issue-letter',
  from: REPLYABLE,
  to: 'same',
  who: ['clerk'],
  article: '第三十六条',
  button: '编号成文',
  hint: (scene) => `文号在这一步编出，不能收回。${warnOfMissingFile(scene)}`,
  events: [letterIssued],
  isOffered: hasReply,
  guard: (state, context) =>
    guardReply((reply) =>
      reply.state === 'signed'
        ? firstRefusal(refuseUnsearched(state, reply), refuseDisclosure(state, reply, context))
        : refuse('reply-not-ready', '第四十五条'),
    )(state, context),
  decide: (_, __, { today, number, remedy }) => [{ type: 'letter-issued', issuedOn: today, number, remedy }],
})
