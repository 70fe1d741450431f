import { REGULATIONS } from '../application-elements'
import type { MomentAfter } from '../case-moment'
import { CONTACT, sayContact } from '../contact-element'
import { describeNotice } from '../describe-notice'

/** Art. 32: disclosed against a well-founded objection; the third party is told what and why, before it happens. */
export const THIRD_PARTY_TOLD = describeNotice({
  code: 'third-party-told',
  row: 20,
  title: '政府信息决定公开告知书',
  article: '第三十二条',
  to: 'third',
  follows: 'third-party-told',
  number: { series: 'notice', field: 'letterNumber' },
  addressee: nameThirdParty,
  identityField: 'content',
  elements: {
    consultedOn: {
      label: '征求意见的日期',
      article: '第三十二条',
      optional: true,
      value: ({ state, event }) =>
        state.consultations.find(({ consultationId }) => consultationId === event.consultationId)?.sentOn ?? '',
    },
    content: {
      label: '决定公开的内容',
      article: '第三十二条',
      value: ({ event }) => event.content,
    },
    reason: {
      label: '决定公开的理由',
      article: '第三十二条',
      value: ({ event }) => event.reason,
    },
    ...CONTACT,
  },
  say: (words) => {
    const { has, say } = words
    const asked = has('consultedOn') ? `本机关于${say('consultedOn')}书面征求贵方意见，贵方不同意公开。` : ''
    return {
      paragraphs: [
        `${asked}本机关审查后认为，不公开可能对公共利益造成重大影响：${say('reason')}。`,
        `根据${REGULATIONS}第三十二条的规定，本机关决定公开下列内容：${say('content')}。特此告知贵方。`,
        ...sayContact(words),
      ],
    }
  },
  tellsRemedies: () => true,
})

/** Where it was asked before the system kept whom: what is decided must be told all the same. */
function nameThirdParty({ state, event }: MomentAfter<'third-party-told'>): string {
  const { consultationId } = event
  const sent = state.events.find((one) => one.type === 'consultation-sent' && one.consultationId === consultationId)
  return (sent?.type === 'consultation-sent' && sent.to) || '被征求意见的第三方'
}
