import type { Receipt } from '../../typings/api'

const KEY = 'receipts'
const MAX_RECEIPTS = 20

/** Receipts filed on this phone, newest first: the query code is shown again without asking the server. */
export function readReceipts(): Receipt[] {
  const stored = wx.getStorageSync(KEY) as Receipt[] | ''
  return stored ? stored : []
}

export function keepReceipt(receipt: Receipt): void {
  const others = readReceipts().filter((one) => one.receipt !== receipt.receipt)
  wx.setStorageSync(KEY, [receipt, ...others].slice(0, MAX_RECEIPTS))
}
