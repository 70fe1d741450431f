import { NUMBERS } from '../../cloudfunctions/cloudbase/cloudbase-store'
import { type CollectionName, SCHEMA } from '../../service/store/store'

/** What CloudBase allows. */
const MAX_INDEX_FIELDS = 31
const MAX_INDEXES = 64

export type PlannedCollection = { indexes: readonly string[]; access: string }
/** What an environment holds already, by the names of its collections, and who may reach its storage. */
export type PresentState = { collections: ReadonlyMap<string, PlannedCollection>; storageAccess: string }

export type DeployStep =
  | { step: 'collection'; name: string }
  | { step: 'index'; name: string; index: string; fields: string[] }
  | { step: 'close'; name: string }
  | { step: 'close-storage' }

/** Nobody but functions: everything a phone or a page asks goes through them. */
export const CLOSED = 'ADMINONLY'

export const EMPTY_ENVIRONMENT: PresentState = { collections: new Map(), storageAccess: '' }

/** What is missing of the schema, in the order in which it has to be made; nothing is ever removed. */
export function listMissingSteps({ collections, storageAccess }: PresentState): DeployStep[] {
  const steps = listWantedCollections().flatMap(({ name, indexes }): DeployStep[] => {
    const present = collections.get(name)
    const lacking = indexes.filter(({ index }) => !present?.indexes.includes(index))
    return [
      ...(present ? [] : [{ step: 'collection', name } as const]),
      ...lacking.map((one) => ({ step: 'index', name, ...one }) as const),
      ...(present?.access === CLOSED ? [] : [{ step: 'close', name } as const]),
    ]
  })
  return [...steps, ...(storageAccess === CLOSED ? [] : [{ step: 'close-storage' } as const])]
}

type WantedCollection = { name: string; indexes: { index: string; fields: string[] }[] }

function listWantedCollections(): WantedCollection[] {
  const names = Object.keys(SCHEMA) as CollectionName[]
  return [...names.map((name) => ({ name, indexes: listIndexes(name) })), { name: NUMBERS, indexes: [] }]
}

/** As queries use them: within a partition, and by id where all else is equal. */
function listIndexes(name: CollectionName): WantedCollection['indexes'] {
  const declared: readonly (readonly string[])[] = SCHEMA[name].indexes
  if (declared.length > MAX_INDEXES) throw new RangeError(`${name} has more than ${MAX_INDEXES} indexes`)
  return declared.map((index) => {
    const fields = ['partition', ...index, '_id']
    if (fields.length > MAX_INDEX_FIELDS)
      throw new RangeError(`${name} has an index of more than ${MAX_INDEX_FIELDS} fields`)
    return { index: index.join('_'), fields }
  })
}

export function describeStep(step: DeployStep): string {
  if (step.step === 'collection') return `建集合 ${step.name}`
  if (step.step === 'index') return `建索引 ${step.name}（${step.fields.join('、')}）`
  if (step.step === 'close') return `关闭集合 ${step.name}：只有云函数可以读写`
  return '关闭云存储：只有云函数可以读写'
}
