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
