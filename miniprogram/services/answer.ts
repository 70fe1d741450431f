import type { FileName } from './draft'

/** What is being written in answer to a 补正 notice; kept on the phone until it is sent. */
export type SupplementDraft = { text: string; files: ({ id: string } & FileName)[] }

const keyOf = (receipt: string) => `supplement/${receipt}`

export function readSupplement(receipt: string): SupplementDraft {
  const stored = wx.getStorageSync(keyOf(receipt)) as SupplementDraft | ''
  return stored ? stored : { text: '', files: [] }
}

export function saveSupplement(receipt: string, draft: SupplementDraft): void {
  wx.setStorageSync(keyOf(receipt), draft)
}

export function dropSupplement(receipt: string): void {
  wx.removeStorageSync(keyOf(receipt))
}
