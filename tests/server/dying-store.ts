import type { ServerStore } from '../../server/store/server-store'

/** A store whose process is killed after so many transactions. */
export function dyingAfter(store: ServerStore, count: number): ServerStore {
  let left = count
  return {
    ...store,
    transact: (partition, work) => {
      if (left === 0) return Promise.reject(new Error('killed'))
      left -= 1
      return store.transact(partition, work)
    },
  }
}
