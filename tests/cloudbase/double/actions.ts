import { aggregate, Query, update } from 'mingo'
import { CloudError, type Document, type Documents, type Transaction } from './documents'
import { allowOnly, parsed, refuseOddNames, told } from './ejson'

export type Params = Record<string, unknown>
type Reply = Record<string, unknown>
type Action = {
  /** Every parameter it may have; others are refused. */
  takes: readonly string[]
  run(documents: Documents, params: Params, transaction: Transaction | null): Reply | Promise<Reply>
}

const QUERY = ['$and', '$or', '$eq', '$gt', '$gte', '$lt', '$lte']
const CHANGE = ['$set', '$inc']
const STAGES = ['$match', '$group', '$limit']
const ACCUMULATORS = ['$sum', '$push']
const MOST_DOCUMENTS = 1000
/** Of an aggregation without a limit the real service gives no more. */
const UNLIMITED_AGGREGATE = 20

/** The database actions of the wire protocol, as far as the adapter may use them. */
export const ACTIONS: Record<string, Action> = {
  'database.startTransaction': { takes: [], run: (documents) => ({ transactionId: documents.begin() }) },
  'database.commitTransaction': {
    takes: ['transactionId'],
    run: (documents, _, transaction) => {
      documents.commit(must(transaction))
      return {}
    },
  },
  'database.abortTransaction': {
    takes: ['transactionId'],
    run: (documents, _, transaction) => {
      documents.abort(must(transaction))
      return {}
    },
  },
  'database.insertDocument': { takes: ['collectionName', 'data', 'transactionId'], run: insert },
  'database.getDocument': {
    takes: ['collectionName', 'query', 'queryType', 'multi', 'order', 'limit', 'transactionId'],
    run: get,
  },
  'database.modifyDocument': {
    takes: ['collectionName', 'query', 'queryType', 'data', 'multi', 'merge', 'upsert', 'transactionId'],
    run: set,
  },
  'database.modifyAndReturnDoc': { takes: ['collectionName', 'query', 'queryType', 'data'], run: modifyAndReturn },
  'database.removeDocument': {
    takes: ['collectionName', 'query', 'queryType', 'multi', 'transactionId'],
    run: remove,
  },
  'database.aggregateDocuments': { takes: ['collectionName', 'stages'], run: runStages },
}

async function insert(documents: Documents, params: Params, transaction: Transaction | null): Promise<Reply> {
  const docs = (params.data as unknown[]).map((text) => parsed(text) as Document)
  for (const doc of docs) {
    refuseOddNames(doc)
    await documents.insert(nameIn(params), doc, transaction)
  }
  return { data: { insertedIds: docs.map(({ _id }) => _id) } }
}

function get(documents: Documents, params: Params, transaction: Transaction | null): Reply {
  if (params.queryType === 'DOC') {
    const doc = documents.read(nameIn(params), idIn(params), transaction)
    return { data: { list: doc ? [told(doc)] : [] } }
  }
  refuseInside(transaction)
  const query = parsed(params.query)
  allowOnly(query, QUERY)
  const limit = Number(params.limit)
  if (!(limit >= 1 && limit <= MOST_DOCUMENTS)) throw new CloudError('INVALID_PARAM', `limit ${params.limit}`)
  const found = new Query(query).find<Document>(documents.all(nameIn(params)))
  const sorted = params.order ? found.sort(parsed(params.order) as Record<string, 1 | -1>) : found
  return { data: { list: sorted.limit(limit).all().map(told) }, limit, offset: 0 }
}

/** Only whole documents are set: an update by operators inside a transaction is not modelled. */
async function set(documents: Documents, params: Params, transaction: Transaction | null): Promise<Reply> {
  if (params.queryType !== 'DOC' || params.merge || params.multi || !params.upsert)
    throw new CloudError('INVALID_PARAM', 'only a whole document can be set, by its id')
  const [coll, _id] = [nameIn(params), idIn(params)]
  const doc = parsed(params.data)
  refuseOddNames(doc)
  const known = documents.read(coll, _id, transaction)
  await documents.write(coll, _id, { ...doc, _id }, transaction)
  return { data: known ? { updated: 1 } : { updated: 0, upsert_id: _id } }
}

async function modifyAndReturn(documents: Documents, params: Params): Promise<Reply> {
  const [coll, _id] = [nameIn(params), idIn(params)]
  await documents.free(coll, _id)
  const known = documents.read(coll, _id, null)
  if (!known) return { data: { updated: 0 } }
  const change = parsed(params.data)
  allowOnly(change, CHANGE)
  const doc = structuredClone(known)
  update(doc, change as Parameters<typeof update>[1])
  await documents.write(coll, _id, doc, null)
  return { data: { updated: 1, doc: told(doc) } }
}

async function remove(documents: Documents, params: Params, transaction: Transaction | null): Promise<Reply> {
  if (params.queryType !== 'DOC') throw new CloudError('INVALID_PARAM', 'removes by id only')
  const [coll, _id] = [nameIn(params), idIn(params)]
  if (!documents.read(coll, _id, transaction)) return { data: { deleted: 0 } }
  await documents.write(coll, _id, null, transaction)
  return { data: { deleted: 1 } }
}

function runStages(documents: Documents, params: Params): Reply {
  const stages = (params.stages as { stageKey: string; stageValue: string }[]).map(({ stageKey, stageValue }) => {
    if (!STAGES.includes(stageKey)) throw new CloudError('INVALID_PARAM', `unknown stage ${stageKey}`)
    const value = parsed(stageValue)
    allowOnly(value, stageKey === '$match' ? QUERY : ACCUMULATORS)
    return { [stageKey]: value }
  })
  const limited = stages.some((stage) => '$limit' in stage)
  const list = aggregate(documents.all(nameIn(params)), stages) as object[]
  return { data: { list: (limited ? list : list.slice(0, UNLIMITED_AGGREGATE)).map(told) } }
}

function nameIn({ collectionName }: Params): string {
  return String(collectionName)
}

function idIn({ query }: Params): string {
  const { _id, ...others } = parsed(query)
  const id = typeof _id === 'object' && _id !== null ? Reflect.get(_id, '$eq') : _id
  if (typeof id !== 'string' || Object.keys(others).length > 0) throw new CloudError('INVALID_PARAM', 'not by id')
  return id
}

function must(transaction: Transaction | null): Transaction {
  if (!transaction) throw new CloudError('INVALID_PARAM', 'no transaction')
  return transaction
}

function refuseInside(transaction: Transaction | null): void {
  if (transaction) throw new CloudError('DATABASE_TRANSACTION_FAIL', 'where is not supported in a transaction')
}
