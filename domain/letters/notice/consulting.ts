import { CONTACT, contact, element, type Notice, optional, REGULATIONS } from './element'

const TERM = '自收到本函之日起15个工作日内'
const SIGNS = ['签名或者盖章', '联系人、联系电话', '日期']

/** 6. Art. 32: written, 15 working days, and silence decides nothing: the office does. */
export const THIRD_PARTY: Notice = {
  elements: [element('about', '征求意见的内容', '第三十二条'), element('sentOn', '发出的日期', '第三十二条'), CONTACT],
  say: (words) => {
    const { say } = words
    return {
      paragraphs: [
        '本机关正在办理一件政府信息公开申请，其中可能涉及贵方的商业秘密、个人隐私等合法权益。',
        `根据${REGULATIONS}第三十二条的规定，现就下列内容书面征求贵方的意见：${say('about')}。`,
        `请贵方${TERM}以所附回执答复是否同意公开；不同意公开的，请说明理由。逾期没有提出意见的，由本机关依照${REGULATIONS}的规定决定是否公开。`,
        '贵方不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定公开，并将决定公开的内容和理由书面告知贵方。',
        ...contact(words),
      ],
      slip: {
        title: '征求意见回执',
        paragraphs: [
          `关于“${say('about')}”，本方意见如下（请选择一项）：`,
          '□ 同意公开。',
          '□ 不同意公开。理由：',
          '□ 同意公开一部分。同意和不同意的内容及理由：',
        ],
        signs: SIGNS,
      },
    }
  },
}

/** 7. Art. 34: co-makers and other organs; here silence is consent. */
export const AGENCY: Notice = {
  elements: [element('about', '征求意见的内容', '第三十四条'), element('sentOn', '发出的日期', '第三十四条'), CONTACT],
  say: (words) => {
    const { say } = words
    return {
      paragraphs: [
        '本机关正在办理一件政府信息公开申请，申请公开的政府信息由贵机关与本机关共同制作。',
        `根据${REGULATIONS}第三十四条的规定，现就下列政府信息是否公开征求贵机关的意见：${say('about')}。`,
        `请贵机关${TERM}以所附回执提出意见，不同意公开的，请说明依据和理由。逾期未提出意见的，视为同意公开。`,
        ...contact(words),
      ],
      slip: {
        title: '征求意见回执',
        paragraphs: [
          `关于“${say('about')}”，本机关意见如下（请选择一项）：`,
          '□ 同意公开。',
          '□ 不同意公开。依据和理由：',
          '□ 同意公开一部分。同意和不同意的内容、依据和理由：',
        ],
        signs: SIGNS,
      },
    }
  },
}

/** 20. Art. 32: disclosed against a well-founded objection; the third party is told what and why, before it happens. */
export const THIRD_PARTY_TOLD: Notice = {
  elements: [
    optional('consultedOn', '征求意见的日期', '第三十二条'),
    element('content', '决定公开的内容', '第三十二条'),
    element('reason', '决定公开的理由', '第三十二条'),
    CONTACT,
  ],
  say: (words) => {
    const { has, say } = words
    const asked = has('consultedOn') ? `本机关于${say('consultedOn')}书面征求贵方意见，贵方不同意公开。` : ''
    return {
      paragraphs: [
        `${asked}本机关审查后认为，不公开可能对公共利益造成重大影响：${say('reason')}。`,
        `根据${REGULATIONS}第三十二条的规定，本机关决定公开下列内容：${say('content')}。特此告知贵方。`,
        ...contact(words),
      ],
      remedy: true,
    }
  },
}
