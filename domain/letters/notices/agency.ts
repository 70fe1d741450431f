import { REGULATIONS } from '../application-elements'
import { ANSWER_TERM, consultationElements, SLIP_SIGNS } from '../consultation-elements'
import { sayContact } from '../contact-element'
import { describeNotice } from '../describe-notice'

/** Art. 34: co-makers and other organs; here silence is consent. */
export const AGENCY = describeNotice({
  code: 'agency',
  row: 7,
  title: '政府信息公开征求意见函',
  article: '第三十四条',
  to: 'agency',
  follows: 'consultation-sent',
  when: ({ party }) => party === 'agency',
  number: { series: 'consultation', field: 'letterNumber' },
  addressee: ({ event }) => event.to ?? '',
  identityField: 'about',
  elements: consultationElements('第三十四条'),
  say: (words) => {
    const { say } = words
    return {
      paragraphs: [
        '本机关正在办理一件政府信息公开申请，申请公开的政府信息由贵机关与本机关共同制作。',
        `根据${REGULATIONS}第三十四条的规定，现就下列政府信息是否公开征求贵机关的意见：${say('about')}。`,
        `请贵机关${ANSWER_TERM}以所附回执提出意见，不同意公开的，请说明依据和理由。逾期未提出意见的，视为同意公开。`,
        ...sayContact(words),
      ],
      slip: {
        title: '征求意见回执',
        paragraphs: [
          `关于“${say('about')}”，本机关意见如下（请选择一项）：`,
          '□ 同意公开。',
          '□ 不同意公开。依据和理由：',
          '□ 同意公开一部分。同意和不同意的内容、依据和理由：',
        ],
        signs: SLIP_SIGNS,
      },
    }
  },
})
