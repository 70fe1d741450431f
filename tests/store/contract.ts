import type { Store } from '../../service/store/store'
import { changes, documents } from './contract/documents'
import { edges, pages } from './contract/pages'
import { groups, orders, queries } from './contract/queries'
import { apart, concurrent, transactions } from './contract/transactions'

type Open = () => Promise<{ store: Store; close: () => Promise<void> }>

/** What every adapter of the Store port does, whatever engine is behind it. */
export function storeContract(name: string, open: Open): void {
  describe(`the store on ${name}`, () => {
    let store: Store
    let close: () => Promise<void>
    beforeEach(async () => {
      ;({ store, close } = await open())
    })
    afterEach(() => close())

    describe('with documents', () => {
      documents(() => store)
      changes(() => store)
    })
    describe('in transactions', () => {
      transactions(() => store)
      apart(() => store)
      concurrent(() => store)
    })
    describe('page by page', () => {
      pages(() => store)
      edges(() => store)
    })
    describe('asked by index', () => {
      queries(() => store)
      orders(() => store)
      groups(() => store)
    })
  })
}
