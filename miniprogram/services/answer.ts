import type { FileName } from './draft'
import { newKey } from './new-key'

/** What is being written in answer to a 补正 notice; kept on the phone, with its key, until it is sent. */
export type SupplementDraft = {
  key: string
  text: string
  files: ({ id: string } & FileName)[]
  idKind: string
  idNumber: string
}

const keyOf = (receipt: string) => `supplement/${receipt}`

export function readSupplement(receipt: string): SupplementDraft {
  const stored = wx.getStorageSync(keyOf(receipt)) as Partial<SupplementDraft> | ''
  return { ...emptySupplement(), ...(stored || {}) }
}

export function emptySupplement(): SupplementDraft {
  return { key: newKey(), text: '', files: [], idKind: '', idNumber: '' }
}

export function saveSupplement(receipt: string, draft: SupplementDraft): void {
  wx.setStorageSync(keyOf(receipt), draft)
}

export function dropSupplement(receipt: string): void {
  wx.removeStorageSync(keyOf(receipt))
}
