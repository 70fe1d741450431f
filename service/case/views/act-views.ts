import type { CaseAct, CaseScene } from '../../../domain/application/act'
import { OFFICE_ACTS, type OfficeActName } from '../../../domain/application/acts'
import type { Context } from '../../../domain/application/context'
import { NOTHING_THERE } from '../../../domain/record/act'
import { refuseAct } from '../../../domain/record/decide'
import { drawForm, type FieldSpec, inScene } from '../../../domain/record/form'
import type { Refusal } from '../../../domain/refusal'
import { describeRefusal } from '../../../domain/words'
import type { MoveView } from '../../../typings/api'
import { rolesOfAct } from './turn-words'

/**
 * The acts that make sense now: open ones with their form, closed ones with the reason and the article. `next`: those that
 * take the case on, which come first.
 */
export function actViews(scene: CaseScene, context: Context, next: readonly OfficeActName[]): MoveView[] {
  const isNext = ({ name }: CaseAct) => next.some((one) => one === name)
  const first = next.flatMap((name) => OFFICE_ACTS.filter((act) => act.name === name))
  return [...first, ...OFFICE_ACTS.filter((act) => !isNext(act))]
    .filter((act) => act.from.includes(scene.state.status) && act.isOffered(scene))
    .map((act) => ({ act, refusal: refuseAct(act, scene.state, context) }))
    .filter(({ refusal }) => !refusal || !NOTHING_THERE.includes(refusal.code))
    .map(({ act, refusal }) => actView(act, { scene, refusal, isNext: isNext(act) }))
}

type SeenAct = { scene: CaseScene; refusal: Refusal | null; isNext: boolean }

function actView(act: CaseAct, { scene, refusal, isNext }: SeenAct): MoveView {
  return {
    move: act.name,
    label: act.button,
    article: act.article,
    allowed: refusal === null,
    next: isNext,
    othersRole: refusal?.code === 'not-your-role' ? rolesOfAct(act) : '',
    why: refusal ? describeRefusal(refusal) : '',
    hint: inScene(act.hint, scene),
    fields: fieldsOfAct(act, scene),
    password: act.asksPassword,
  }
}

/** The form of an act as it is drawn for this case. */
export function fieldsOfAct(act: CaseAct, scene: CaseScene): FieldSpec[] {
  return [...drawForm(act.form, scene), ...act.factFields(scene)]
}
