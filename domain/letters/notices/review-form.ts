import type { Acted, CaseState, Reply } from '../../application/state'
import { formatDay } from '../../day'
import { describeArticles, OUTCOMES } from '../../outcome/outcomes'
import { PERSONAL_WORDS, SECRECY_WORDS } from '../../words/procedure'
import { REGULATIONS, REQUEST, sayRequest } from '../application-elements'
import type { MomentAfter } from '../case-moment'
import { describeNotice } from '../describe-notice'

/** The words of letters of before, which told of more than the reviewer had been asked. */
const NO_REVIEW_FORMERLY = {
  three: '',
  two: '本机关不设审核，由签发人审查',
  one: '本机关只有一名工作人员，由其审查',
}

const NO_REVIEW = {
  three: '',
  two: '本机关设为两人办理，没有单独的审核',
  one: '本机关设为一人办理，没有单独的审核',
}

/** Art. 17: who looked at what, and what each of them decided. Stays with the office. */
export const REVIEW_FORM = describeNotice({
  code: 'review-form',
  row: 23,
  title: '政府信息公开审查表',
  article: '第十七条',
  to: 'file',
  follows: 'reply-signed',
  section: 'approval',
  elements: {
    registerNumber: {
      label: '登记号',
      article: '第十七条',
      value: ({ state }) => state.number ?? '',
    },
    ...REQUEST,
    outcome: {
      label: '拟办的结果',
      article: '第十七条',
      value: ofReply(({ leaf }) => OUTCOMES[leaf].rowLabel),
    },
    basis: {
      label: '依据',
      article: '第十七条',
      value: ofReply(({ leaf, facts }) => describeArticles(leaf, facts)),
    },
    drafter: {
      label: '拟写人',
      article: '第十七条',
      value: ofReply(({ drafter }, { file }) => file.nameOf(drafter)),
    },
    draftedOn: {
      label: '拟写的日期',
      article: '第十七条',
      value: ofReply(({ draftedOn }) => draftedOn),
    },
    reviewer: {
      label: '审核的意见',
      article: '第十七条',
      value: ofReply(tellReview),
    },
    secrecy: {
      label: '保密审查',
      article: '第十七条',
      optional: true,
      value: ({ state }) => sayFinding(SECRECY_WORDS, findReview(state)?.secrecy),
    },
    personal: {
      label: '个人信息',
      article: '第十七条',
      optional: true,
      value: ({ state }) => sayFinding(PERSONAL_WORDS, findReview(state)?.personal),
    },
    approver: {
      label: '签发人',
      article: '第十七条',
      value: ({ event, file }) => file.nameOf(event.actor),
    },
    signedOn: {
      label: '签发的日期',
      article: '第十七条',
      value: ({ event }) => event.on,
    },
  },
  say: (words) => {
    const { edition, has, say } = words
    const asked = [
      ...(has('secrecy') ? [{ label: '保密审查', value: say('secrecy') }] : []),
      ...(has('personal') ? [{ label: '个人信息', value: say('personal') }] : []),
    ]
    return {
      lines: [
        { label: '登记号', value: say('registerNumber') },
        { label: '申请的内容', value: sayRequest(words) },
        { label: '拟办的结果', value: say('outcome') },
        { label: '依据', value: say('basis') },
        { label: '拟写', value: `${say('drafter')}　${say('draftedOn')}` },
        { label: edition === 1 ? '审核（含保密审查）' : '审核', value: say('reviewer') },
        ...asked,
        { label: '签发', value: `同意。${say('approver')}　${say('signedOn')}` },
      ],
      paragraphs: [
        `依照${REGULATIONS}第十七条，公开前${edition === 1 ? '经过审查' : '应当审查'}。不能确定是否可以公开的，报有关主管部门或者保密行政管理部门确定。`,
      ],
      signs: ['拟写人（签名）', '审核人（签名）', '签发人（签名）'],
    }
  },
})

type SignedMoment = MomentAfter<'reply-signed'>

function ofReply(read: (reply: Reply, moment: SignedMoment) => string): (moment: SignedMoment) => string {
  return (moment) => (moment.state.reply ? read(moment.state.reply, moment) : '')
}

function tellReview({ reviewer }: Reply, { state, event, file, edition }: SignedMoment): string {
  if (!reviewer) return (edition === 1 ? NO_REVIEW_FORMERLY : NO_REVIEW)[event.mode]
  const review = findReview(state)
  return review ? `${review.note?.trim() || '同意'}　${file.nameOf(reviewer)}　${formatDay(review.on)}` : ''
}

function findReview({ events }: CaseState) {
  return events.findLast((one): one is Extract<Acted, { type: 'reply-reviewed' }> => one.type === 'reply-reviewed')
}

/** '' where the reviewer was not asked, or did not answer. */
function sayFinding<V extends string>(words: Record<V, string>, finding: V | undefined): string {
  return finding ? words[finding] : ''
}
