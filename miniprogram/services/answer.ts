import type { FileName } from './draft'
import { makeKey } from './new-key'

/** What is being written in answer to a 补正 notice; kept on the phone, with its key, until it is sent. */
export type SupplementDraft = {
  key: string
  text: string
  files: ({ id: string } & FileName)[]
  idKind: string
  idNumber: string
}

const makeStorageKey = (receipt: string) => `supplement/${receipt}`

export function readSupplement(receipt: string): SupplementDraft {
  const stored = wx.getStorageSync(makeStorageKey(receipt)) as Partial<SupplementDraft> | ''
  return { ...makeEmptySupplement(), ...(stored || {}) }
}

export function makeEmptySupplement(): SupplementDraft {
  return { key: makeKey(), text: '', files: [], idKind: '', idNumber: '' }
}

export function saveSupplement(receipt: string, draft: SupplementDraft): void {
  wx.setStorageSync(makeStorageKey(receipt), draft)
}

export function dropSupplement(receipt: string): void {
  wx.removeStorageSync(makeStorageKey(receipt))
}
