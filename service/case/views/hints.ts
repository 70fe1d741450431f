import type { Context } from '../../../domain/application/command'
import type { CaseState } from '../../../domain/application/state'
import { CONSULTATION_DAYS } from '../../../domain/clock/timeline'
import { describeUsualKind, LACKING_WORDS, RECEIPT_WORDS } from '../../../domain/words'
import type { FormScene, StaffMove } from '../forms'

type Hint = string | ((scene: FormScene, context: Context) => string)

/** What an officer should know before pressing: one or two sentences, of this case where it matters. */
export function hintOf(move: StaffMove, scene: FormScene, context: Context): string {
  const hint = HINTS[move] ?? ''
  return typeof hint === 'string' ? hint : hint(scene, context)
}

const HINTS: Partial<Record<StaffMove, Hint>> = {
  confirm: ({ state }) => `${RECEIPT_WORDS[state.channel]}不归本机关负责的，也要确认，再按第三十六条第（五）项答复。`,
  'record-contact': '联系不上的先记下来，不算收到；联系上的那一天，就是收到申请之日。',
  reclassify: ({ state, usualKind }) =>
    `${describeUsualKind(usualKind, state.applicantKind)}只能在收到的当年更正：跨年以后，结转的数字不能换列。`,
  'record-earlier-reply': '本系统启用之前答复过相同信息的，记下文号和日期，才能以重复申请答复。',
  'record-search': '申请内容明确的，查找以后记下查了哪里、怎样查、查到什么，答复以此为据。',
  'request-supplement': supplementHint,
  'excuse-supplement': '有正当理由没有按期补正的，不能视为放弃：另定一个期限，告知申请人。',
  'send-consultation': `对方收到之日起${CONSULTATION_DAYS}个工作日内答复，所需时间不计入答复期限。第三方逾期由本机关决定，共同制作的机关逾期视为同意公开。`,
  'record-opinion':
    '第三方不同意并且理由合理的，不予公开。共同制作的机关不同意的，不能代替本机关决定：不公开要另有第十四条至第十六条的依据。',
  'tell-third-party': '只在不公开会对公共利益造成重大影响时才可以公开；要先告知第三方，才能发出告知书。',
  'request-reasons': '说明理由所需的时间，条例没有规定可以扣除：答复期限照常计算。',
  extend: '只能延长一次，最多20个工作日，要在期限届满前告知申请人。',
  'postpone-reply': '理由合理、但是不能按期答复的，才定延迟答复的合理期限，并告知申请人。',
  'charge-fee': feeHint,
  'record-refund': '答复只告知已经公开的信息在哪里，按量收的费没有依据，应当退还；款项经国库退付，办结后在这里登记。',
  abandon: '期限已过、又没有正当理由的，拟写终止处理的答复，照常审核、签发、送达。编号成文之前补来的，仍然有效。',
  'pass-review': ({ state, delivery }) => withoutFile(state, delivery),
  'sign-reply': ({ state, delivery }) => `签发之后由经办人编号成文、送达。${withoutFile(state, delivery)}`,
  'issue-letter': ({ state, delivery }) => `文号在这一步编出，不能收回。${withoutFile(state, delivery)}`,
  'serve-letter': '第一次送达的那一天，就是办结的那一天。',
  'void-letter': '还没有送达的才能作废。文号不再使用，答复退回到已签发，可以重新编号，也可以重新拟写。',
  'record-failed-service':
    '没有人签收，就没有送达：答复期限照常计算，换一种方式送（拒收的，可以邮寄，交邮的那一天就是送达的那一天）。',
  'record-return': '告知书没有到申请人手里的，登记以后用其他方式再次送达。办结的日期不变。',
  'correct-letter': '只改笔误。办理结果错了的，要经复议、诉讼撤销以后重新答复。',
  'open-proceeding': '收到复议答复通知、应诉通知时登记，计入年度报告的表四。',
  'decide-proceeding': '收到决定书、判决书时登记。要求重新答复的，案件回到待办列表。',
  'strike-proceeding': '只撤销登记错了的，表四随之改变。申请人撤回复议、起诉的，登记结果“其他结果”。',
  'set-aside-reply': '重新答复不是新的申请，表三不变。',
  'review-withheld': '不予公开的内容要定期评估；情况变了、可以公开的，应当公开。表三不变。',
  'consider-disclosure': '多个申请人申请相同信息、可以公开的，可以转为主动公开；申请人也可以建议。',
}

/** C7: a notice after its day is lawful, but stops nothing, and is recorded as late. */
function supplementHint({ supplementNoticeDueOn, today, lacking }: FormScene): string {
  const seen = lacking.length > 0 ? `登记时看到${lacking.map((one) => LACKING_WORDS[one]).join('、')}。` : ''
  const once = `${seen}申请内容不明确，或者缺少身份证明、联系方式、形式要求的，才要求补正。只能告知一次。`
  if (supplementNoticeDueOn && today > supplementNoticeDueOn) {
    return `${once}注意：7个工作日的期限到${supplementNoticeDueOn}为止，现在告知会记为逾期，答复期限不停。`
  }
  return `${once}要在收到申请后7个工作日内。超过的也可以告知，但是期限不停。`
}

/** Art. 40: who asked for it on line or by e-mail has nothing to open where no file goes with the letter. */
function withoutFile({ reply }: CaseState, delivery: string): string {
  const isGiven = reply?.leaf === '3.2' || (reply?.leaf === '3.1' && reply.facts.way === 'given')
  const isByFile = delivery === 'online' || delivery === 'email'
  return isGiven && isByFile && reply.fileIds.length === 0
    ? '注意：申请人要电子文件，答复没有附文件；要附的，退回修改，重新拟写。'
    : ''
}

/** 109号文 Art. 4, 6: the month of this applicant is counted, never typed. */
function feeHint({ feeMonth }: FormScene, { feeRule }: Context): string {
  const after = feeRule === 'resume' ? '接着计算' : '重新计算'
  const pay = `每件只能按件或者按量选一种。缴费期限是收到收费通知次日起20个工作日，缴清后答复期限${after}。`
  if (!feeMonth) return pay
  const { month, nth, total, dueYuan, chargedYuan } = feeMonth
  const [year, of] = month.split('-')
  const counted = `${year}年${Number(of)}月收到这位申请人${total}件，本件是第${nth}件`
  return `${counted}；按件累计到本件为${dueYuan}元，当月已经通知收费${chargedYuan}元。${pay}`
}
