import type { Context } from '../../../domain/application/command'
import { refuseMove } from '../../../domain/application/decide'
import { MOVES, type Move } from '../../../domain/application/moves'
import { MOVE_WORDS, refusalWords } from '../../../domain/labels'
import type { RefusalCode } from '../../../domain/refusal'
import type { MoveView } from '../../../typings/api'
import { FORMS, type FormScene, type StaffMove } from '../forms'
import { rolesOf } from './turn'

/** Signing, extension and fee bind the office, so the password is asked again. */
export const WITH_PASSWORD: readonly StaffMove[] = ['sign-reply', 'extend', 'charge-fee']

const HINTS: Partial<Record<StaffMove, string>> = {
  confirm: '网上提交不等于收到：与申请人确认的今天，就是收到申请之日。',
  'record-search': '申请内容明确的，查找以后记下查了哪里、怎样查、查到什么，答复以此为据。',
  'request-supplement':
    '申请内容不明确的才要求补正。只能告知一次，收到申请后7个工作日内。超过7个工作日也可以告知，但是期限不停。',
  extend: '只能延长一次，最多20个工作日，要在期限届满前告知申请人。',
  'charge-fee': '缴费期限是收到收费通知次日起20个工作日，缴清后答复期限重新计算。',
  abandon: '期限已过、又没有正当理由的，拟写终止处理的答复，照常审核、签发、送达。编号成文之前补来的，仍然有效。',
  'sign-reply': '签发之后由经办人编号成文、送达。',
  'issue-letter': '文号在这一步编出，不能收回。',
  'serve-letter': '第一次送达的那一天，就是办结的那一天。',
  'void-letter': '还没有送达的才能作废。文号不再使用，答复退回到已签发，可以重新编号，也可以重新拟写。',
  'record-return': '告知书没有到申请人手里的，登记以后用其他方式再次送达。办结的日期不变。',
  'correct-letter': '只改笔误。办理结果错了的，要经复议、诉讼撤销以后重新答复。',
  'open-proceeding': '收到复议答复通知、应诉通知时登记，计入年度报告的表四。',
  'decide-proceeding': '收到决定书、判决书时登记。要求重新答复的，案件回到待办列表。',
  'set-aside-reply': '重新答复不是新的申请，表三不变。',
  'consider-disclosure': '多个申请人申请相同信息、可以公开的，可以转为主动公开；申请人也可以建议。',
}

/** Moves about something that is not there are not shown at all. */
const NOTHING_THERE: readonly RefusalCode[] = [
  'nothing-asked',
  'consultation-unknown',
  'abandonment-too-early',
  'proceeding-unknown',
  'nothing-set-aside',
  'not-disclosed',
]
const NEEDS_REPLY: readonly StaffMove[] = ['pass-review', 'return-reply', 'sign-reply', 'issue-letter', 'serve-letter']

/**
 * The moves that make sense now: open ones with their form, closed ones with the reason and the article. `next`: those
 * that take the case on, which come first.
 */
export function moveViews(scene: FormScene, context: Context, next: readonly StaffMove[]): MoveView[] {
  const others = (Object.keys(FORMS) as StaffMove[]).filter((move) => !next.includes(move))
  return [...next, ...others]
    .filter((move) => makesSense(move, scene))
    .map((move) => ({ move, refusal: refuseMove(scene.state, move, context) }))
    .filter(({ refusal }) => !refusal || !NOTHING_THERE.includes(refusal.code))
    .map(({ move, refusal }) => ({
      move,
      label: MOVE_WORDS[move],
      article: MOVES[move].article,
      allowed: refusal === null,
      next: next.includes(move),
      othersRole: refusal?.code === 'not-your-role' ? rolesOf(move) : '',
      why: refusal ? refusalWords(refusal) : '',
      hint: HINTS[move] ?? '',
      fields: FORMS[move](scene),
      password: WITH_PASSWORD.includes(move),
    }))
}

function makesSense(move: StaffMove, { state, colleagues }: FormScene): boolean {
  const { from }: Move = MOVES[move]
  if (!from.includes(state.status)) return false
  if (move === 'reassign') return colleagues.length > 0
  if (move === 'void-letter') return state.reply?.state === 'issued'
  if (move === 'record-return') return state.reply?.means === 'posted' || state.reply?.means === 'email'
  return state.reply !== null || !NEEDS_REPLY.includes(move)
}
