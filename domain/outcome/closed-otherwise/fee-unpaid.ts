import { FEE_MEASURES, FEE_MEASURES_PAYMENT } from '../../fee/measures'
import { defineDay, defineText } from '../facts'
import { describeOutcome } from '../groups'
import { CLOSING } from '../reply-letters'
import { CLOSED } from './closing'

export const FEE_UNPAID = describeOutcome('closed-otherwise', '3.6.2', {
  label: '2. 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  plain: '发了收费通知，到期没有缴费',
  articles: [{ article: '第四十二条' }],
  letters: [{ letter: CLOSING }],
  remedyClass: 'B',
  facts: [
    defineDay('issuedOn', '收费通知书的日期', { from: 'fee-issued-on' }),
    defineDay('deliveredOn', '申请人收到收费通知的日期', { from: 'fee-delivered-on' }),
    defineText('yuan', '应缴金额（元）', { from: 'fee-yuan' }),
    defineDay('dueOn', '缴费期限的最后一日', { from: 'fee-due-on' }),
  ],
  mustSay: ['收费通知的日期、金额、缴费期限'],
  avoid: '期限是收到收费通知次日起二十个工作日，从收到算，不从发出算。',
  preconditions: [{ code: 'fee-overdue' }],
  forResident: '到期没有缴纳信息处理费，这件申请就不再办理了。',
  say: ({ you, edition, say }) => ({
    finding: [
      `本机关于${say('issuedOn')}发出收费通知书，应缴信息处理费${say('yuan')}元，${you}于${say('deliveredOn')}收到。`,
      `缴费期限至${say('dueOn')}，期限届满，${you}没有缴纳。`,
    ],
    decision: `并依照${edition === 1 ? FEE_MEASURES : FEE_MEASURES_PAYMENT}，视为${you}放弃申请，${CLOSED}`,
  }),
})
