import type { PreconditionCode, PreconditionRule } from './shape'

/** How each unmet precondition is refused. */
export const PRECONDITIONS: Record<PreconditionCode, PreconditionRule> = {
  'search-record': {
    refusal: 'search-record-missing',
    article: '第三十六条',
    text: '要先登记检索记录：查了哪里、怎么查、结果如何',
  },
  'found-search': {
    refusal: 'search-record-missing',
    article: '第三十六条',
    text: '最后一次检索要是查到的：没有查到的，先再查一次并登记，查到了才能公开或者不予公开',
  },
  'empty-search': {
    refusal: 'search-record-missing',
    article: '第三十六条第（四）项',
    text: '最后一次检索要是没有查到的；前面查到过的，再登记一次检索，写明查到的为什么不是申请人要的，才能答复信息不存在',
  },
  'third-party-consultation': {
    refusal: 'consultation-missing',
    article: '第三十二条',
    text: '要先书面征求第三方意见：不同意并且理由合理，或者十五个工作日期满没有答复的，才能以此不予公开',
  },
  'supplement-received': {
    refusal: 'still-unclear-needs-a-supplement',
    article: '第三十条',
    text: '要先发过补正告知书，并且收到了补正材料',
  },
  'supplement-overdue': {
    refusal: 'abandonment-too-early',
    article: '第三十条',
    text: '补正期限届满后仍未补正，才能视为放弃',
  },
  'fee-overdue': {
    refusal: 'abandonment-too-early',
    article: '第四十二条',
    text: '收到收费通知次日起二十个工作日届满仍未缴费，才能视为放弃',
  },
  'reasons-requested': {
    refusal: 'reasons-not-requested',
    article: '第三十五条',
    text: '要先要求申请人说明理由，理由不合理或者逾期不说明的，才能不予处理',
  },
  'earlier-reply': {
    refusal: 'repeat-needs-an-earlier-reply',
    article: '第三十六条第（六）项',
    text: '同一申请人就相同信息已经得到过答复，才算重复申请；前一件还在办理的不算',
  },
  withdrawal: {
    refusal: 'withdrawal-missing',
    article: '第四十五条',
    text: '要先登记申请人的撤回',
  },
}

export function isPrecondition(text: string): text is PreconditionCode {
  return Object.hasOwn(PRECONDITIONS, text)
}
