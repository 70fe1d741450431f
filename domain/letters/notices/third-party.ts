import type { FactWords } from '../../outcome/shape'
import { REGULATIONS } from '../application-elements'
import { ANSWER_TERM, consultationElements, SLIP_SIGNS } from '../consultation-elements'
import { sayContact } from '../contact-element'
import { describeNotice } from '../describe-notice'

/** Art. 32: written, 15 working days, and silence decides nothing: the office does. */
export const THIRD_PARTY = describeNotice({
  code: 'third-party',
  row: 6,
  title: '政府信息公开征求第三方意见书',
  article: '第三十二条',
  to: 'third',
  follows: 'consultation-sent',
  when: ({ party }) => party === 'third',
  number: { series: 'consultation', field: 'letterNumber' },
  addressee: ({ event }) => event.to ?? '',
  identityField: 'about',
  elements: consultationElements('第三十二条'),
  say: (words) => {
    const { edition, has, say } = words
    const asked =
      edition === 1
        ? sayFormerly(words)
        : [
            `本机关办理的一件政府信息公开申请可能涉及贵方的商业秘密、个人隐私等合法权益，内容是：${say('about')}。`,
            `根据${REGULATIONS}第三十二条的规定，请贵方${ANSWER_TERM}以所附回执答复是否同意公开，不同意的请说明理由；逾期没有提出意见的，由本机关决定是否公开。`,
            '贵方不同意且理由合理的，本机关不予公开；不公开可能对公共利益造成重大影响的，可以决定公开，并将内容和理由书面告知贵方。',
          ]
    return {
      paragraphs: edition === 1 ? [...asked, ...sayContact(words)] : asked,
      slip: {
        title: '征求意见回执',
        paragraphs: [
          `关于“${say('about')}”，本方意见如下（请选择一项）：`,
          '□ 同意公开。',
          '□ 不同意公开。理由：',
          '□ 同意公开一部分。同意和不同意的内容及理由：',
          // Where the slip is sent to stands on it, and the letter stays on one page.
          ...(edition > 1 && has('contact') ? [`本回执请交回或者寄回：${say('contact')}。`] : []),
        ],
        signs: SLIP_SIGNS,
      },
    }
  },
})

function sayFormerly({ say }: FactWords<'about'>): string[] {
  return [
    '本机关正在办理一件政府信息公开申请，其中可能涉及贵方的商业秘密、个人隐私等合法权益。',
    `根据${REGULATIONS}第三十二条的规定，现就下列内容书面征求贵方的意见：${say('about')}。`,
    `请贵方${ANSWER_TERM}以所附回执答复是否同意公开；不同意公开的，请说明理由。逾期没有提出意见的，由本机关依照${REGULATIONS}的规定决定是否公开。`,
    '贵方不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定公开，并将决定公开的内容和理由书面告知贵方。',
  ]
}
