import type { CaseAct, CaseScene } from '../../../domain/application/act'
import { ACTS } from '../../../domain/application/acts'
import { reDated } from '../../../domain/application/re-dated'
import { NOTHING } from '../../../domain/application/state'
import type { CorrectionAct } from '../../../domain/correction/act'
import { CORRECTION_ACTS } from '../../../domain/correction/procedure'
import { NO_CORRECTION } from '../../../domain/correction/state'
import { NOTHING_THERE } from '../../../domain/record/act'
import { sealedFieldsOf } from '../../../domain/record/event-fields'
import { drawForm, inScene } from '../../../domain/record/form'
import { playSteps, sceneOf } from './case-pages'
import { CASES } from './cases'
import { outline, type Sections } from './outline'

const FEE_MONTH = { month: '2025-03', nth: 12, total: 13, dueYuan: 200, chargedYuan: 100 }

/** What surrounds a case besides its own record. */
const SURROUNDINGS: Readonly<Record<string, Partial<CaseScene>>> = {
  '': {},
  'letters by post': { delivery: 'post' },
  'letters by e-mail': { delivery: 'email' },
  'twelfth of the month, the period goes on': { feeMonth: FEE_MONTH, feeRule: 'resume' },
  'usually a business, lacks proof': {
    usualKind: 'business',
    lacking: ['description', 'identity'],
    lacksIdentity: true,
    supplementNoticeDueOn: null,
  },
  'no colleagues': { colleagues: [] },
}

type NamedScene = { name: string; scene: CaseScene }

let scenes: readonly NamedScene[] | null = null

/** Cases begin alike: what was the same before is no other scene. */
function listScenes(): readonly NamedScene[] {
  const known = new Set<string>()
  const places = Object.entries(CASES).flatMap(([name, steps]) =>
    playSteps(steps).flatMap(({ after, step }, index) => {
      const key = JSON.stringify(steps.slice(0, index + 1))
      if (known.has(key)) return []
      known.add(key)
      return [{ name: `${name}, step ${index + 1}`, scene: sceneOf(after, step.on) }]
    }),
  )
  return [
    { name: 'before the record', scene: sceneOf(NOTHING, '2025-03-03') },
    ...places.flatMap(({ name, scene }) =>
      Object.entries(SURROUNDINGS).map(([around, more]) => ({
        name: [name, around].filter(Boolean).join(', '),
        scene: { ...scene, ...more },
      })),
    ),
  ]
}

/** Each act as it stands in the law and on the screen; what depends on the case is told with the case it is first seen in. */
export const ACT_SECTIONS: Sections = {
  ...Object.fromEntries(
    (ACTS as unknown as readonly CaseAct[]).map((act) => [`${act.button} ${act.name}`, () => drawAct(act)]),
  ),
  're-dated': () => outline(describeDeclaration(reDated)),
  ...Object.fromEntries(
    CORRECTION_ACTS.map((act) => [
      `${act.button} ${act.name}`,
      () => drawCorrectionAct(act as unknown as CorrectionAct),
    ]),
  ),
  'Nothing of their kind is there': () => outline([...NOTHING_THERE]),
}

function drawCorrectionAct({ form, events, ...act }: CorrectionAct): string[] {
  const scene = { state: { ...NO_CORRECTION, receivedOn: '2025-03-03' }, today: '2025-03-04' }
  const missing = Object.fromEntries(Object.entries(form).map(([name, field]) => [name, field.missing]))
  return outline({ ...act, form: drawForm(form, scene), missing, events: events.map(describeDeclaration) })
}

function drawAct(act: CaseAct): string[] {
  const { name, from, to, who, article, asksPassword, button, waitingFor, recordsOthers, supplied } = act
  scenes ??= listScenes()
  const asked = scenes.filter(({ scene }) => from.length === 0 || from.includes(scene.state.status))
  return [
    ...outline({ name, button, from, to, who, article, asksPassword, waitingFor, recordsOthers, supplied }),
    ...outline({
      hint: tellEach(asked, ({ scene }) => inScene(act.hint, scene)),
      form: describeForms(act, asked),
      events: act.events.map(describeDeclaration),
    }),
  ]
}

function describeForms(act: CaseAct, scenes: readonly NamedScene[]): object {
  const drawn = scenes.map(({ name, scene }) => ({
    name,
    fields: [...drawForm(act.form, scene), ...act.factFields(scene)],
  }))
  const names = [...new Set(drawn.flatMap(({ fields }) => fields.map((field) => field.name)))]
  return Object.fromEntries(
    names.map((wanted) => [
      wanted,
      tellEach(drawn, ({ fields }) => {
        const field = fields.find((one) => one.name === wanted)
        return field ? JSON.stringify(field) : ''
      }),
    ]),
  )
}

/** The different words, each with the first place where they are said. */
function tellEach<T extends { name: string }>(places: readonly T[], say: (place: T) => string): string[] {
  const said = new Map<string, string>()
  for (const place of places) {
    const words = say(place)
    if (!said.has(words)) said.set(words, place.name)
  }
  const told = [...said].map(([words, where]) => ({ words, where }))
  return told.length === 1 ? told.map(({ words }) => words) : told.map(({ words, where }) => `${words} (${where})`)
}

type Declared = CaseAct['events'][number] | CorrectionAct['events'][number]

function describeDeclaration(event: Declared): object {
  const { type, fields, legalDay, title, sentence, article, provesService, message } = event
  return {
    type,
    fields: Object.keys(fields).map((name) => `${name}${fields[name]?.optional ? '?' : ''}`),
    sealed: sealedFieldsOf(event),
    legalDay,
    title,
    sentence,
    article,
    provesService,
    message,
  }
}
