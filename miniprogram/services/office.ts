import type { OfficeName } from '../../typings/api'

const KEY = 'office'
export type ChosenOffice = Pick<OfficeName, 'id' | 'name'>

/** The street the resident looked at last, or null. */
export function readRememberedOffice(): ChosenOffice | null {
  const stored = wx.getStorageSync(KEY) as ChosenOffice | ''
  return stored ? stored : null
}

export function rememberOffice({ id, name }: ChosenOffice): void {
  wx.setStorageSync(KEY, { id, name })
}
