import { isRefusal, type Refusal, refuse } from '../refusal'
import type { Actor, Command, Context, Decision, Rule, Rules } from './command'
import { MOVES, type Move, type MoveName } from './moves'
import { AFTER_REPLY } from './rules/after-reply'
import { CONSULTING } from './rules/consulting'
import { INTAKE } from './rules/intake'
import { PROCEEDING } from './rules/proceeding'
import { REPLYING } from './rules/replying'
import { WAITING } from './rules/waiting'
import type { CaseState } from './state'

const RULES: Rules<MoveName> = { ...INTAKE, ...WAITING, ...CONSULTING, ...REPLYING, ...AFTER_REPLY, ...PROCEEDING }

/** The events of a lawful command, or the reason why there are none. Throws MissingCalendar where a day is needed. */
export function decide(state: CaseState, command: Command, context: Context): Decision {
  const refusal = refuseMove(state, command.move, context)
  if (refusal) return refusal
  const rule = RULES[command.move] as Rule<MoveName>
  const events = rule.act(state, command, context)
  if (isRefusal(events)) return events
  return { events: events.map((event) => ({ ...event, actor: context.actor.id })) }
}

/** Why this move is closed to this person now, whatever the input; null when it is open. */
export function refuseMove(state: CaseState, name: MoveName, context: Context): Refusal | null {
  const { from, who, article }: Move = MOVES[name]
  if (!isOneOf(who, context.actor)) return refuse('not-your-role', article)
  if (name === 'submit' ? state.events.length > 0 : !from.includes(state.status) || state.events.length === 0) {
    return refuse('not-in-this-status', article)
  }
  const rule: Rule<MoveName> = RULES[name] as Rule<MoveName>
  return rule.guard?.(state, context) ?? null
}

function isOneOf(who: Move['who'], { roles }: Actor): boolean {
  return roles === 'resident' ? who.includes('resident') : roles.some((role) => who.includes(role))
}
