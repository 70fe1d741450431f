import { refuseUpload } from '../../../service/files/upload-limits'
import { deliverDueMessages } from '../../../service/messages/deliver-messages'
import { type CollectionName, type Group, type Query, SCHEMA } from '../../../service/store/store'
import { OFFICE_INPUTS, RESIDENT_INPUTS } from '../inputs'
import {
  asResident,
  asStaff,
  carryToIssue,
  DISTRICT,
  fileApplicationWith,
  openStage,
  runNight,
  type Stage,
} from '../stage'

type Index = readonly string[]
/** Without what ends the session that asks. */
const stayingSignedIn = Object.entries(OFFICE_INPUTS).filter(([action]) => !/^session\.(?!list|me)/.test(action))
type Asked = { coll: CollectionName; eq: string[]; next: string[]; by: string[] }

let stage: Stage
const asked: Asked[] = []

/** Every action by every officer and a resident, and the night: all that is ever asked of the store. */
beforeAll(async () => {
  stage = await openStage('2025-03-03')
  const { store } = stage.services
  const { query, group } = store
  store.query = (coll, one: Query) => {
    const next = [...Object.keys(one.range ?? {}), ...(one.order ? [one.order[0]] : [])]
    asked.push({ coll, eq: Object.keys(one.eq ?? {}), next, by: [] })
    return query(coll, one)
  }
  store.group = (coll, one: Group) => {
    asked.push({ coll, eq: Object.keys(one.eq ?? {}), next: [], by: one.by })
    return group(coll, one)
  }
  const id = await fileApplicationWith(stage)
  await carryToIssue(id)
  for (const who of ['clerk', 'reviewer', 'approver', 'publisher', 'administrator', 'supervisor']) {
    for (const [action, input] of stayingSignedIn) await asStaff(who, action as 'session.me', input(id))
  }
  for (const [action, input] of Object.entries(RESIDENT_INPUTS)) await asResident('zhang', action as 'home', input(id))
  await runNight()
  await deliverDueMessages(stage.services, DISTRICT)
  await refuseUpload(
    stage.services,
    { kind: 'resident', id: 'web:zhang', source: '' },
    { partition: DISTRICT, size: 1 },
  )
}, 60_000)
afterAll(() => stage.close())

function serves(index: Index, { eq, next, by }: Asked): boolean {
  const [leading, following] = [index.slice(0, eq.length), index.slice(eq.length, eq.length + new Set(next).size)]
  return [
    eq.every((field) => leading.includes(field)),
    next.every((field) => following.includes(field)),
    by.every((field) => index.includes(field)),
  ].every(Boolean)
}

const declared = (Object.keys(SCHEMA) as CollectionName[]).flatMap((coll) =>
  SCHEMA[coll].indexes.map((index: Index) => [coll, index.join(', ')] as const),
)

describe('the declared indexes', () => {
  it.each(declared)('%s has a question that only the index of %s serves', (coll, fields) => {
    const indexes: readonly Index[] = SCHEMA[coll].indexes
    const alone = asked.filter((one) => {
      const serving = indexes.filter((index) => serves(index, one))
      return one.coll === coll && serving.length === 1 && serving[0]?.join(', ') === fields
    })
    expect(alone).not.toEqual([])
  })

  it('serve every question, counts without reading a document', () => {
    const unserved = asked.filter(({ eq, next, by }) => eq.length + next.length + by.length > 0)
    expect(
      unserved.filter((one) => !(SCHEMA[one.coll].indexes as readonly Index[]).some((index) => serves(index, one))),
    ).toEqual([])
  })
})
