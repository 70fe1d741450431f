const KEY = 'large-text'

/** The class of every page's outermost view. */
export type TextSize = '' | 'large'

export function readTextSize(): TextSize {
  return wx.getStorageSync(KEY) === true ? 'large' : ''
}

export function setTextSize(size: TextSize): void {
  wx.setStorageSync(KEY, size === 'large')
}
