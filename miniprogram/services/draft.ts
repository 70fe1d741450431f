import { makeEmptyFiling } from '../../domain/form/check-filing'
import type { FileView, FilingDraft } from '../../typings/api'
import { makeKey } from './new-key'

export type FileName = Pick<FileView, 'name' | 'size'>
/** `key` belongs to the draft until it is filed: sending it twice files it once. `step` starts at 0. */
export type StoredDraft = {
  key: string
  office: string
  officeName: string
  step: number
  draft: FilingDraft
  files: Record<string, FileName>
}
export type DraftOffice = Pick<StoredDraft, 'office' | 'officeName'>

const KEY = 'draft'

export function readDraft(): StoredDraft | null {
  const stored = wx.getStorageSync(KEY) as Partial<StoredDraft> | ''
  const { key, office, officeName = '', step = 0, files = {}, draft } = stored || {}
  if (!key || !draft || !office) return null
  return { key, office, officeName, step, files, draft: { ...makeEmptyFiling(), ...draft } }
}

export function startDraft(office: DraftOffice): StoredDraft {
  return { key: makeKey(), ...office, step: 0, draft: makeEmptyFiling(), files: {} }
}

export function saveDraft(stored: StoredDraft): void {
  wx.setStorageSync(KEY, stored)
}

export function dropDraft(): void {
  wx.removeStorageSync(KEY)
}

/** For what was changed after an earlier sending had arrived: it is filed as an application of its own. */
export function renewKey(stored: StoredDraft): StoredDraft {
  return { ...stored, key: makeKey() }
}
