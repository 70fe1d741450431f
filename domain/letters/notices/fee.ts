import { FEE_MEASURES, FEE_MEASURES_PAYMENT } from '../../fee/measures'
import { REGULATIONS } from '../application-elements'
import { describeApplicationNotice } from '../describe-application-notice'

const FEE_RULES = `${FEE_MEASURES}（国办函〔2020〕109号）`

/** 109号文 Art. 6: what a payment does to the period, as the office is set. */
const AFTER_PAYMENT = {
  restart: '答复期限自缴清费用次日起重新计算',
  resume: '等待缴费的时间不计算在答复期限内，答复期限自缴清费用次日起接着计算',
}

const ABANDONED = '逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。'

/** 109号文 Art. 4, 5: the whole scale that was chosen. */
const STANDARDS = {
  items:
    '按件计收，同一申请人一个自然月内累计：10件以下（含10件）不收费；11至30件（含30件）的部分，每件100元；31件以上的部分，以10件为一档，每增加一档，每件提高100元',
  pages:
    '按量计收：30页以下（含30页）不收费；31至100页（含100页）的部分，每页10元；101至200页（含200页）的部分，每页20元；201页以上的部分，每页40元',
}

/** Where this application stands in that scale. */
const QUANTITIES = {
  items: (quantity: number) => `本件是申请人当月的第${quantity}件`,
  pages: (quantity: number) => `本件共${quantity}页`,
}

/** 109号文 Art. 6: basis, standard, amount, way of payment, and what happens when nobody pays. */
export const FEE = describeApplicationNotice({
  code: 'fee',
  row: 18,
  title: '政府信息公开信息处理费收费通知书',
  article: '第四十二条',
  follows: 'fee-charged',
  number: { series: 'fee', field: 'letterNumber' },
  elements: {
    standard: {
      label: '收费的标准',
      article: '第四十二条',
      value: ({ event }) => STANDARDS[event.basis],
    },
    quantity: {
      label: '计费的数量',
      article: '第四十二条',
      value: ({ event }) => QUANTITIES[event.basis](event.quantity),
    },
    yuan: {
      label: '收费的数额',
      article: '第四十二条',
      value: ({ event }) => String(event.yuan),
    },
    payment: {
      label: '缴纳的方式',
      article: '第四十二条',
      inSettings: true,
      value: ({ file }) => file.office.paymentWords,
    },
    afterPayment: {
      label: '缴费以后的答复期限',
      article: '第四十二条',
      value: ({ event }) => AFTER_PAYMENT[event.afterPayment ?? 'restart'],
    },
  },
  sayBody: ({ you, edition, say }) => [
    `根据${REGULATIONS}第四十二条和${FEE_RULES}的规定，本机关决定收取信息处理费。`,
    `收费的标准：${say('standard')}。计费的数量：${say('quantity')}。应缴数额：人民币${say('yuan')}元。`,
    `缴纳的方式：${say('payment')}。`,
    ...(edition === 1
      ? [`请${you}自收到本通知书次日起20个工作日内缴纳。${ABANDONED}`]
      : [
          `根据${FEE_MEASURES_PAYMENT}的规定，请${you}自收到本通知书次日起20个工作日内缴纳。${ABANDONED}在期限内缴清费用的，${say('afterPayment')}。`,
          `${you}对收费有异议的，可以在缴费期限内向本机关提出。缴费期限内不能单独就收费通知申请行政复议、提起行政诉讼；对本机关因逾期未缴费不再处理申请的告知不服的，可以依法申请行政复议或者提起行政诉讼。`,
        ]),
  ],
})
