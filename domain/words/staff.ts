import type { MoveName } from '../application/moves'
import type { NextActName } from '../application/next-act'
import type { ReplyState } from '../application/state'
import type { OutcomeGroup } from '../outcome/shape'
import type { Role } from '../roles'

export const ROLE_WORDS: Record<Role, string> = {
  clerk: '经办',
  reviewer: '审核',
  approver: '签发',
  publisher: '信息员',
  supervisor: '区级',
  administrator: '管理员',
}

/** What stands on the button. */
export const MOVE_WORDS: Record<MoveName, string> = {
  submit: '提交申请',
  'record-contact': '登记联系情况',
  confirm: '确认收到',
  reclassify: '更正申请人类型',
  'record-earlier-reply': '登记以前的答复',
  'request-supplement': '要求补正',
  'enter-supplement': '登记补正',
  supplement: '提交补正',
  'excuse-supplement': '另定补正期限',
  'record-search': '登记检索',
  'send-consultation': '征求意见',
  'record-delivery': '登记征求意见书送达',
  'record-opinion': '登记意见',
  'tell-third-party': '告知第三方决定公开',
  extend: '延长期限',
  'postpone-reply': '定延迟答复的期限',
  'charge-fee': '收取信息处理费',
  'record-fee-delivery': '登记收费通知送达',
  'record-payment': '登记缴费',
  'record-refund': '登记退费',
  'request-reasons': '要求说明理由',
  'record-reasons': '登记理由',
  'draft-reply': '拟写答复',
  abandon: '视为放弃',
  'pass-review': '审核通过',
  'return-reply': '退回修改',
  'sign-reply': '签发',
  'issue-letter': '编号成文',
  'serve-letter': '送达',
  'void-letter': '作废告知书',
  'record-failed-service': '登记没有送到',
  'record-return': '登记退回',
  'correct-letter': '更正笔误',
  'open-proceeding': '登记复议、诉讼',
  'decide-proceeding': '登记复议、诉讼结果',
  'strike-proceeding': '撤销登记错的复议、诉讼',
  'set-aside-reply': '撤销原答复，重新答复',
  'suggest-disclosure': '建议主动公开',
  'consider-disclosure': '考虑转主动公开',
  'review-withheld': '评估不予公开的内容',
  'record-withdrawal': '登记撤回',
  withdraw: '撤回申请',
  note: '备注',
  reassign: '转交经办人',
}

export const REPLY_STATE_WORDS: Record<ReplyState, string> = {
  drafted: '待审核',
  reviewed: '待签发',
  signed: '已签发，待编号',
  issued: '已成文，待送达',
  served: '已送达',
}

export const NEXT_ACT_WORDS: Record<NextActName, string> = {
  confirm: '与申请人确认收到',
  'restore-contact': '联系不上申请人，继续联系',
  'request-supplement': '看申请是否明确，需要的发补正告知书',
  supplement: '等申请人补正',
  'record-fee-delivery': '登记收费通知的送达',
  payment: '等申请人缴费',
  'record-delivery': '登记征求意见书的送达',
  opinion: '等对方的意见',
  reasons: '等申请人说明理由',
  reply: '答复',
  'tell-third-party': '书面告知第三方决定公开',
  serve: '送达告知书',
  redo: '重新作出答复',
}

export const GROUP_WORDS: Record<OutcomeGroup, string> = {
  disclosed: '予以公开',
  'partly-disclosed': '部分公开',
  withheld: '不予公开',
  'cannot-provide': '无法提供',
  'not-processed': '不予处理',
  'closed-otherwise': '其他处理',
}

/** Who acts where no officer does. */
export const SYSTEM_WORD = '系统'
