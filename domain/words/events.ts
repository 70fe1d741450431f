import type {
  ConsultedParty,
  DisclosureDecision,
  EventType,
  Opinion,
  ProceedingResult,
  ProceedingRoute,
  WithheldDecision,
} from '../application/events'

export type EventWords = { title: string; sentence: string }

/** How each act is told in the timeline. */
export const EVENT_WORDS: Record<EventType, EventWords> = {
  submitted: { title: '提交申请', sentence: '申请已经提交，等待机关确认收到。' },
  'contact-recorded': { title: '联系申请人', sentence: '工作人员记下了与申请人联系的情况。' },
  registered: { title: '登记', sentence: '申请已经登记，编了登记号。' },
  received: { title: '确认收到', sentence: '收到申请之日已经确定，答复期限从第二天起算。' },
  reclassified: { title: '更正申请人类型', sentence: '申请人在年度报告里的类型作了更正。' },
  'earlier-reply-recorded': { title: '登记以前的答复', sentence: '记下了本系统启用之前已经作出的答复。' },
  'supplement-requested': { title: '要求补正', sentence: '申请需要补正，机关发出了补正告知书。' },
  'supplement-excused': { title: '另定补正期限', sentence: '申请人没有按期补正有正当理由，另定了补正期限。' },
  supplemented: { title: '收到补正', sentence: '机关收到补正，答复期限从第二天起重新计算。' },
  'consultation-sent': { title: '征求意见', sentence: '机关书面征求意见，所需时间不计入答复期限。' },
  'consultation-delivered': { title: '征求意见书送达', sentence: '被征求意见的一方收到了征求意见书。' },
  'opinion-received': { title: '征求意见结束', sentence: '这一次征求意见已经结束，答复期限继续计算。' },
  'third-party-told': { title: '告知第三方决定公开', sentence: '已经把决定公开的内容和理由书面告知第三方。' },
  extended: { title: '延长答复期限', sentence: '经工作机构负责人同意，答复期限延长，并已告知申请人。' },
  'fee-charged': { title: '发出收费通知', sentence: '机关决定收取信息处理费，并发出了收费通知。' },
  'fee-notice-delivered': { title: '收费通知送达', sentence: '申请人收到了收费通知，缴费期限从第二天起算。' },
  'fee-refunded': { title: '退还费用', sentence: '信息已经主动公开，按量收取的费用退还申请人。' },
  'fee-paid': { title: '完成缴费', sentence: '申请人缴清费用，答复期限从第二天起计算。' },
  'reasons-requested': { title: '要求说明理由', sentence: '申请的数量、频次明显较多，机关要求说明理由。' },
  'reasons-given': { title: '说明理由', sentence: '申请人说明了理由。' },
  'reply-postponed': {
    title: '延迟答复',
    sentence: '申请理由合理但不能按期答复，定了延迟答复的合理期限，并已告知申请人。',
  },
  'search-recorded': { title: '登记检索', sentence: '机关登记了检索的范围、方法和结果。' },
  'reply-drafted': { title: '拟写答复', sentence: '答复已经拟好，等待审核或者签发。' },
  'reply-returned': { title: '退回修改', sentence: '答复被退回，需要修改后重新提交。' },
  'reply-reviewed': { title: '审核通过', sentence: '答复通过审核，等待签发。' },
  'reply-signed': { title: '签发', sentence: '答复已经签发。' },
  'letter-issued': { title: '编号成文', sentence: '告知书已经编号成文。' },
  'letter-served': { title: '送达', sentence: '告知书已经送达，申请办结。' },
  'letter-voided': { title: '告知书作废', sentence: '已经成文的告知书在送达之前作废，它的文号不再使用。' },
  'service-failed': { title: '告知书没有送到', sentence: '告知书没有送到，要用其他方式送达。' },
  'post-returned': { title: '告知书被退回', sentence: '寄出的告知书被退回，要再次送达。' },
  'letter-corrected': { title: '更正告知书', sentence: '告知书里的笔误已经更正，办理结果不变。' },
  'proceeding-opened': { title: '行政复议、行政诉讼', sentence: '申请人对答复不服，申请了行政复议或者提起了诉讼。' },
  'proceeding-decided': { title: '复议、诉讼的结果', sentence: '复议机关或者法院作出了决定。' },
  'proceeding-struck': { title: '撤销登记错的复议、诉讼', sentence: '机关撤销了登记错的行政复议或者行政诉讼。' },
  'reply-set-aside': { title: '重新答复', sentence: '原来的答复已被撤销，机关在新的期限内重新答复。' },
  'withheld-reviewed': { title: '评估不予公开的内容', sentence: '机关评估了不予公开的内容现在能不能公开。' },
  'disclosure-suggested': { title: '建议主动公开', sentence: '申请人建议把公开的信息转为主动公开。' },
  'disclosure-considered': { title: '考虑转为主动公开', sentence: '机关考虑了依申请公开的信息要不要转为主动公开。' },
  withdrawn: { title: '撤回申请', sentence: '申请人撤回了申请，不再办理。' },
  abandoned: { title: '视为放弃', sentence: '期限届满，依法视为放弃申请。' },
  reassigned: { title: '转交经办人', sentence: '申请转由另一位工作人员经办。' },
  're-dated': { title: '重算期限', sentence: '放假安排有变化，期限重新计算。' },
  noted: { title: '备注', sentence: '工作人员作了备注。' },
}

export function eventTitle(type: EventType): string {
  return EVENT_WORDS[type].title
}

export const CONSULTED_PARTY_WORDS: Record<ConsultedParty, string> = { third: '第三方', agency: '其他机关' }

export const OPINION_WORDS: Record<Opinion, string> = {
  agrees: '同意公开',
  objects: '不同意公开',
  silent: '逾期未提出意见',
}

export const SEARCH_RESULT_WORDS: Record<'found' | 'none', string> = { found: '查到', none: '没有查到' }

export const ROUTE_WORDS: Record<ProceedingRoute, string> = {
  reconsideration: '行政复议',
  direct: '行政诉讼（未经复议直接起诉）',
  'after-reconsideration': '行政诉讼（复议后起诉）',
}

/** The columns of table four. */
export const RESULT_WORDS: Record<ProceedingResult, string> = {
  upheld: '结果维持',
  overturned: '结果纠正',
  other: '其他结果',
}

export const DISCLOSURE_WORDS: Record<DisclosureDecision, string> = {
  publish: '转为主动公开',
  keep: '不转为主动公开',
}

/** Art. 18. */
export const WITHHELD_WORDS: Record<WithheldDecision, string> = {
  open: '情况变了，可以公开',
  keep: '仍不公开',
}
