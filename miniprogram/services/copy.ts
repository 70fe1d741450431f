/** Puts text on the clipboard and says whether that worked. */
export function copyText(text: string): void {
  wx.setClipboardData({
    data: text,
    success: () => wx.showToast({ title: '已复制', icon: 'success' }),
    fail: () => wx.showModal({ title: '请手动复制', content: text, showCancel: false }),
  })
}
