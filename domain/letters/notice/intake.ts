import type { FactWords } from '../../outcome/shape'
import { CONTACT, contact, element, type Notice, noticeOf, optional, REGULATIONS, REQUEST, requestIn } from './element'

/** 1. Art. 31, 33: what was registered, when it counts as received and until when it is answered. */
export const RECEIPT: Notice = {
  elements: [
    ...REQUEST,
    element('registerNumber', '登记号', '第四十五条'),
    element('channel', '提交的方式', '第三十一条'),
    element('submittedOn', '提交的日期', '第三十一条'),
    element('receivedOn', '收到申请之日', '第三十一条'),
    element('due', '答复期限', '第三十三条'),
    element('enquiry', '查询的办法', '第二十八条'),
    CONTACT,
  ],
  say: (words) => {
    const { you, say } = words
    return {
      paragraphs: [
        `${you}于${say('submittedOn')}以${say('channel')}方式向本机关提出政府信息公开申请，申请的内容是：${requestIn(words)}。`,
        `本机关已经登记，登记号：${say('registerNumber')}。依照${REGULATIONS}第三十一条，收到申请之日是${say('receivedOn')}。`,
        `依照${REGULATIONS}第三十三条，本机关自收到申请之日起20个工作日内答复：${say('due')}。需要补正、征求意见、延长期限或者依法收费的，本机关另行告知。`,
        `查询办理情况：${say('enquiry')}。`,
        ...contact(words),
      ],
    }
  },
}

/** 2. Art. 31: the day both sides confirmed is the day of receipt. Stays with the office. */
export const RECEIPT_RECORD: Notice = {
  elements: [
    element('registerNumber', '登记号', '第四十五条'),
    element('applicant', '申请人', '第二十九条'),
    element('channel', '提交的方式', '第三十一条'),
    element('submittedOn', '提交的日期', '第三十一条'),
    element('confirmedWith', '申请人一方的确认人', '第三十一条'),
    element('officer', '本机关的确认人', '第三十一条'),
    element('how', '确认的方式', '第三十一条'),
    element('confirmedAt', '确认的时间', '第三十一条'),
    element('receivedOn', '收到申请之日', '第三十一条'),
  ],
  say: ({ say }) => ({
    lines: [
      { label: '登记号', value: say('registerNumber') },
      { label: '申请人', value: say('applicant') },
      { label: '提交的方式', value: say('channel') },
      { label: '提交的日期', value: say('submittedOn') },
      { label: '申请人一方的确认人', value: say('confirmedWith') },
      { label: '本机关的确认人', value: say('officer') },
      { label: '确认的方式', value: say('how') },
      { label: '确认的时间', value: say('confirmedAt') },
      { label: '收到申请之日', value: say('receivedOn') },
    ],
    paragraphs: [`依照${REGULATIONS}第三十一条，以双方确认之日为收到申请之日。`],
    signs: ['经办人（签名）', '申请人或者其代理人（签名，当面确认的）'],
  }),
}

/** 3. Art. 30: everything at once, a reasonable period, and what happens when nobody answers. */
export const SUPPLEMENT = noticeOf(
  [
    element('items', '需要补正的事项', '第三十条'),
    optional('lacking', '欠缺的内容', '第二十九条'),
    element('dueOn', '补正期限', '第三十条'),
  ],
  (words) => {
    const { you, say } = words
    return [
      `${unclear(words)}根据${REGULATIONS}第三十条的规定，请${you}就下列事项作出补正：${say('items')}。`,
      `请于${say('dueOn')}前（含当日）将补正的内容送到本机关。答复期限自本机关收到补正的申请之日起计算。不清楚怎样补正的，本机关给予指导和释明。`,
      '没有正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。',
    ]
  },
)

/** Art. 29: proof of identity, contact and form are contents of an application like its description. */
function unclear({ has, say }: FactWords): string {
  return has('lacking') ? `经审查，${say('lacking')}。` : '经审查，申请的内容不明确。'
}

/** 5. Art. 35: asked before anything is refused for being too much. */
export const REASONS = noticeOf(
  [element('volume', '申请的数量、频次', '第三十五条'), element('dueOn', '说明理由的期限', '第三十五条')],
  ({ you, say }) => [
    `${you}申请公开政府信息的数量、频次明显超过合理范围：${say('volume')}。`,
    `根据${REGULATIONS}第三十五条的规定，请${you}于${say('dueOn')}前（含当日）向本机关说明理由。`,
    '理由不合理的，本机关将告知不予处理；理由合理但是无法在规定期限内答复的，本机关将确定延迟答复的合理期限并告知。',
  ],
)
