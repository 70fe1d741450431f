import type { Receipt } from '../../../typings/api'
import { copyText } from '../../services/copy'
import { readReceipts } from '../../services/receipts'
import { readTextSize } from '../../services/text-size'

Page({
  data: { size: readTextSize(), receipt: null as Receipt | null },

  onLoad({ receipt = '' }: { receipt?: string }) {
    const code = decodeURIComponent(receipt)
    this.setData({ size: readTextSize(), receipt: readReceipts().find((one) => one.receipt === code) ?? null })
  },
  onCopyReceipt() {
    copyText(this.data.receipt?.receipt ?? '')
  },
  onCopyBoth() {
    const { receipt } = this.data
    if (receipt) copyText(`回执编号 ${receipt.receipt}，查询码 ${receipt.queryCode}`)
  },
  onCase() {
    const { receipt } = this.data
    if (receipt) wx.redirectTo({ url: `/pages/case/case?receipt=${encodeURIComponent(receipt.receipt)}` })
  },
  onMine() {
    wx.switchTab({ url: '/pages/mine/mine' })
  },
})
