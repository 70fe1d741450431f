import type { CaseAddress } from '../../typings/api'
import { keptReceipts } from './receipts'

type Followed = { followed: Record<string, string> }
const followed = () => getApp<{ globalData: Followed }>().globalData.followed

/** In memory alone: a query code belongs neither into an address nor into the storage of a device that others use. */
export function follow({ receipt, queryCode }: Required<CaseAddress>): void {
  followed()[receipt] = queryCode
}

/** Filed by this person, not merely opened with its query code. */
export function isOwn(receipt: string): boolean {
  return followed()[receipt] === undefined || keptReceipts().some((one) => one.receipt === receipt)
}

/** The address of a case with the query code that was typed in, or that this phone got when it filed. */
export function addressOf(receipt: string): CaseAddress {
  const queryCode = followed()[receipt] ?? keptReceipts().find((one) => one.receipt === receipt)?.queryCode
  return { receipt, ...(queryCode && { queryCode }) }
}
