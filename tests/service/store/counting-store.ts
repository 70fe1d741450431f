import type { Store, Tx } from '../../../service/store/store'

/** Every verb that a store is asked from now on, 'get offices'; inside a transaction 'tx get applications'. */
export function countCalls(store: Store): string[] {
  const calls: string[] = []
  const { get, query, group, transact } = store
  store.get = (coll, partition, id) => {
    calls.push(`get ${coll}`)
    return get(coll, partition, id)
  }
  store.query = (coll, asked) => {
    calls.push(`query ${coll}`)
    return query(coll, asked)
  }
  store.group = (coll, asked) => {
    calls.push(`group ${coll}`)
    return group(coll, asked)
  }
  store.transact = (partition, work) => transact(partition, (tx) => work(counted(tx, calls)))
  return calls
}

function counted(tx: Tx, calls: string[]): Tx {
  const told = (verb: string, coll: string) => void calls.push(`tx ${verb} ${coll}`)
  return {
    get: (coll, id) => {
      told('get', coll)
      return tx.get(coll, id)
    },
    create: (coll, doc) => {
      told('create', coll)
      return tx.create(coll, doc)
    },
    put: (coll, doc) => {
      told('put', coll)
      return tx.put(coll, doc)
    },
    patch: (coll, id, set) => {
      told('patch', coll)
      return tx.patch(coll, id, set)
    },
    remove: (coll, id) => {
      told('remove', coll)
      return tx.remove(coll, id)
    },
  }
}
