import { element, noticeOf, REGULATIONS } from './element'

const FEE_RULES = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'

/** 18. 109号文 Art. 6: basis, standard, amount, way of payment, and what happens when nobody pays. */
export const FEE = noticeOf(
  [
    element('standard', '收费的标准', '第四十二条'),
    element('quantity', '计费的数量', '第四十二条'),
    element('yuan', '收费的数额', '第四十二条'),
    element('payment', '缴纳的方式', '第四十二条', { settings: true }),
  ],
  ({ you, say }) => [
    `根据${REGULATIONS}第四十二条和${FEE_RULES}的规定，本机关决定收取信息处理费。`,
    `收费的标准：${say('standard')}。计费的数量：${say('quantity')}。应缴数额：人民币${say('yuan')}元。`,
    `缴纳的方式：${say('payment')}。`,
    `请${you}自收到本通知书次日起20个工作日内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
  ],
)
