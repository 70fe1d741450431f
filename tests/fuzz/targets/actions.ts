import fc from 'fast-check'
import type { OfficeApi, ResidentApi } from '../../../typings/api'
import {
  actOnCase,
  askOffice,
  askResident,
  asResident,
  asStaff,
  CONFIRM,
  dataOf,
  fileApplicationWith,
  openStage,
  type Stage,
  uploadFile,
} from '../../service/stage'
import { OFFICE, RESIDENT, type Scene } from '../lawful'
import { type Mutation, mutated, mutations } from '../mutate'
import { made, ODD_KEYS, type Odd, odd } from '../odd'
import { type Opened, target } from '../target'
import { checkReply, LOG } from '../verdict'

export const TODAY = '2025-03-03'
const RESIDENT_ACTIONS = Object.keys(RESIDENT) as (keyof ResidentApi)[]
const OFFICE_ACTIONS = Object.keys(OFFICE) as (keyof OfficeApi)[]
/** Each takes a password through scrypt, which is slow by design: seldom asked. */
const SLOW: readonly string[] = ['session.signin', 'session.password', 'report.explain', 'report.publish']
const officeActions = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...OFFICE_ACTIONS.filter((one) => !SLOW.includes(one))) },
  { weight: 1, arbitrary: fc.constantFrom(...OFFICE_ACTIONS.filter((one) => SLOW.includes(one))) },
)

/** Lawful input of every action, changed; and what is no input of any. */
export async function openActions(): Promise<Opened> {
  const stage = await openStage(TODAY)
  stage.services.log = LOG
  const { scene, next } = await sceneOn(stage)
  const inputs = <A>(action: fc.Arbitrary<A>) => fc.record({ action, changes: mutations })
  return {
    close: stage.close,
    targets: [
      target({
        name: 'actions of residents',
        weight: 4,
        inputs: inputs(fc.constantFrom(...RESIDENT_ACTIONS)),
        ask: async ({ action, changes }) => {
          await next(action)
          checkReply(await asResident(scene.who, action, mutated(RESIDENT[action](scene), changes)))
          return 1
        },
      }),
      target({
        name: 'actions of officers',
        weight: 8,
        inputs: inputs(officeActions),
        ask: async ({ action, changes }) => askAsOfficer(scene, action, changes),
      }),
      target({ name: 'events of no kind', weight: 1, inputs: events, ask: askAnything }),
    ],
  }
}

async function sceneOn(stage: Stage): Promise<{ scene: Scene; next(action: string): Promise<void> }> {
  const id = await fileApplicationWith(stage)
  const { version } = dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
  const scene: Scene = {
    id,
    version,
    queryCode: stage.services.vault.code(id),
    file: 'file-0',
    key: 'key-number-0',
    who: 'zhang',
  }
  let uploads = 0
  // Somebody else each time: whoever asks too often is told to wait, and nothing more would be tried.
  const next = async (action: string) => {
    uploads += 1
    scene.who = uploads % 8 === 0 ? 'zhang' : `zhang-${uploads}`
    if (action !== 'application.file') return
    scene.file = await uploadFile(stage, `web:${scene.who}`, `file-${uploads}`)
    scene.key = `key-number-${uploads}`
  }
  return { scene, next }
}

async function askAsOfficer(scene: Scene, action: keyof OfficeApi, changes: readonly Mutation[]): Promise<number> {
  const { who, input } = OFFICE[action]
  const reply = await asStaff(who, action, mutated(input(scene), changes))
  checkReply(reply)
  if (reply.ok && 'version' in reply.data && action === 'case.act') scene.version = reply.data.version
  return 1
}

const events = fc.record({
  door: fc.constantFrom('office', 'resident'),
  action: fc.oneof(
    odd,
    fc.constantFrom(...ODD_KEYS).map((value): Odd => ({ value })),
  ),
  more: fc.array(fc.tuple(fc.constantFrom(...ODD_KEYS), odd), { maxLength: 3 }),
})

/** As a caller of the functions in the cloud may send it: the action itself is anything. */
async function askAnything({
  door,
  action,
  more,
}: {
  door: string
  action: Odd
  more: [string, Odd][]
}): Promise<number> {
  const entries = [['action', made(action)], ...more.map(([key, one]) => [key, made(one)])]
  const event: object = Object.fromEntries(entries)
  checkReply(await (door === 'office' ? askOffice(event) : askResident(event)))
  return 1
}
