import { oneOf, pastDay, reasonText } from '../../record/fields'
import { DISCLOSURE_WORDS } from '../../words/procedure'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { DISCLOSURE_CONSIDERED } from '../events/reply-and-after'
import { guardDisclosure } from '../rules/disclosure'
import { type CaseState, servedReply } from '../state'

const disclosureConsidered = defineEvent(DISCLOSURE_CONSIDERED, {
  legalDay: 'on',
  // What the office considers of its own accord is its own work; who suggested it is told.
  isForApplicant: (events) => events.some(({ type }) => type === 'disclosure-suggested'),
  title: '考虑转为主动公开',
  sentence: '机关考虑了依申请公开的信息要不要转为主动公开。',
  applicantDetail: ({ decision }) => `${DISCLOSURE_WORDS[decision]}。`,
  officerDetail: ({ decision, reason }) => `${DISCLOSURE_WORDS[decision]}。理由：${reason}`,
  fold: (_, { on, decision, reason }) => ({ disclosure: { on, decision, reason } }),
})

/** Art. 44: whether what was disclosed to one becomes public for everybody. */
export const considerDisclosure = defineAct({
  name: 'consider-disclosure',
  from: ['closed'],
  to: 'same',
  who: ['clerk'],
  article: '第四十四条',
  button: '考虑转主动公开',
  hint: '多个申请人申请相同信息、可以公开的，可以转为主动公开；申请人也可以建议。',
  form: {
    decision: oneOf('审核的结论', {
      publish: `${DISCLOSURE_WORDS.publish}（属于主动公开范围的，应当及时公开）`,
      keep: DISCLOSURE_WORDS.keep,
    }),
    on: pastDay<CaseState>('审核的日期', { notBefore: (state) => servedReply(state)?.servedOn ?? null }),
    reason: reasonText('理由', {
      hint: '几个人申请过、是否涉及公众利益调整、需要公众广泛知晓或者参与',
      needs: '为什么转为、或者不转为主动公开',
    }),
  },
  events: [disclosureConsidered],
  guard: guardDisclosure,
  decide: (_, { on, decision, reason }) => [{ type: 'disclosure-considered', on, decision, reason }],
})
