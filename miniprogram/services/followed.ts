import type { CaseAddress } from '../../typings/api'
import { readReceipts } from './receipts'

type FollowedApplications = { followed: Record<string, string> }
const getFollowed = () => getApp<{ globalData: FollowedApplications }>().globalData.followed

/** In memory alone: a query code belongs neither into an address nor into the storage of a device that others use. */
export function followApplication({ receipt, queryCode }: Required<CaseAddress>): void {
  getFollowed()[receipt] = queryCode
}

/** Filed by this person, not merely opened with its query code. */
export function isOwn(receipt: string): boolean {
  return getFollowed()[receipt] === undefined || readReceipts().some((one) => one.receipt === receipt)
}

/** The address of a case with the query code that was typed in, or that this phone got when it filed. */
export function findAddress(receipt: string): CaseAddress {
  const queryCode = getFollowed()[receipt] ?? readReceipts().find((one) => one.receipt === receipt)?.queryCode
  return { receipt, ...(queryCode && { queryCode }) }
}
