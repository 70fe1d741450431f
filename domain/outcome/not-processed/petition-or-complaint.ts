import { defineChoice, defineReason, defineText } from '../facts'
import { describeOutcome } from '../groups'
import { NOT_PROCESSED } from '../reply-letters'

const PETITION_KINDS = { petition: '信访', complaint: '投诉', 'tip-off': '举报' }

export const PETITION_OR_COMPLAINT = describeOutcome('not-processed', '3.5.1', {
  label: '1. 信访举报投诉类申请',
  plain: '名义上申请公开，实际上是信访、投诉、举报',
  articles: [{ article: '第三十九条第一款' }],
  letters: [{ letter: NOT_PROCESSED }],
  remedyClass: 'B',
  facts: [
    defineChoice('nature', '实际上是什么', { choices: PETITION_KINDS }),
    defineReason('reason', '从哪里看出来', {
      hint: '引用申请里的诉求，说明要的不是一份信息',
      needs: '申请里的哪些话说明要的不是一份信息',
    }),
    defineText('channel', '可以走的渠道', { hint: '受理单位和电话、网址', required: false }),
  ],
  mustSay: ['为什么不是政府信息公开申请', '最好写明相应的渠道'],
  avoid: '申请里夹着一份具体信息的，那一份仍要按信息公开答复。',
  preconditions: [],
  forResident: '您提的是信访、投诉或者举报，不是要一份信息，所以不按信息公开办理。',
  say: ({ you, has, say }) => {
    const channel = has('channel') ? `${you}可以通过下列渠道提出：${say('channel')}` : `${you}可以通过相应的渠道提出`
    return {
      finding: [`经审查，${you}以政府信息公开申请的形式进行${say('nature')}活动。理由：${say('reason')}。`],
      decision: `本机关不作为政府信息公开申请处理；${channel}`,
    }
  },
})
