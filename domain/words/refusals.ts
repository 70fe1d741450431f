import type { Refusal, RefusalCode } from '../refusal'

/** One sentence for each reason of refusal. */
export const REFUSAL_WORDS: Record<RefusalCode, string> = {
  'not-in-this-status': '申请现在的状态下不能这样做，可能别人刚刚处理过，请刷新后再看',
  'not-your-role': '您的角色不能做这一步',
  'same-person': '拟写、审核、签发不能是同一个人，请由另一位同事办理',
  fields: '有几处需要改正',
  'day-in-the-future': '日期不能晚于今天',
  'day-before-the-one-it-follows': '日期不能早于它前面的那一步',
  'supplement-twice': '补正只能一次性告知，不能再次要求补正；补正后仍不明确的，可以选“补正后申请内容仍不明确”',
  'extension-twice': '答复期限只能延长一次',
  'extension-too-long': '延长最多二十个工作日',
  'extension-too-late': '答复期限已经届满，不能再延长',
  'fee-notice-too-late': '收费通知要在答复期限之内发出，现在已经过了',
  'postponed-too-late': '答复期限已经届满，不能再定延迟答复的期限',
  'contradicts-later-entry': '已经登记的事项与这一天不能同时成立，请核对日期',
  'reclassified-too-late': '申请人类型只能在收到的当年更正：跨年以后，结转的数字不能换列',
  'third-party-not-told': '第三方不同意并且理由合理、仍然决定公开的，要先书面告知第三方，才能发出告知书',
  'nothing-asked': '还没有向申请人要求过，不能登记回复',
  'consultation-unknown': '没有找到这一次征求意见的记录',
  'repeat-needs-an-earlier-reply': '同一申请人就相同信息已经得到过答复，才算重复申请；前一件还在办理的不算',
  'abandonment-too-early': '期限还没有届满，不能视为放弃',
  'still-unclear-needs-a-supplement': '要先发过补正告知书并收到补正，才能以“仍不明确”答复',
  'search-record-missing': '要先登记检索记录，才能这样答复',
  'consultation-missing': '要先书面征求第三方意见，并等到意见或者期满',
  'reasons-not-requested': '要先要求申请人说明理由，才能以大量反复申请为由不予处理',
  'withdrawal-missing': '要先登记申请人的撤回',
  'reply-not-ready': '答复还没有走到这一步：要依次拟写、审核、签发、编号，再送达',
  'fact-missing': '告知书必须写明的内容还没有填全',
  'proceeding-unknown': '没有找到还没有审结的复议或者诉讼',
  'reconsideration-first': '复议后起诉，要先登记行政复议并登记它的结果；复议机关逾期没有决定的，请写明',
  'nothing-set-aside': '没有复议决定或者判决要求重新答复',
  'not-disclosed': '答复公开了信息的申请，才考虑转为主动公开',
  'nothing-withheld': '答复不予公开、部分公开的申请，才要定期评估',
}

/** An article without the name of its law is one of the Regulations. */
function nameLaw(article: string): string {
  return article.startsWith('第') ? `条例${article}` : article
}

/** '延长最多二十个工作日（条例第三十三条）。' A detail says the same more exactly, so it takes the place of the sentence. */
export function describeRefusal({ code, detail, article }: Pick<Refusal, 'code' | 'detail' | 'article'>): string {
  const sentence = (detail ?? REFUSAL_WORDS[code]).replace(/。$/, '')
  return `${sentence}${article ? `（${nameLaw(article)}）` : ''}。`
}
