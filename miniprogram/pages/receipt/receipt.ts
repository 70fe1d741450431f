import type { Receipt } from '../../../typings/api'
import { copy } from '../../services/copy'
import { keptReceipts } from '../../services/receipts'
import { textSize } from '../../services/text-size'

Page({
  data: { size: textSize(), receipt: null as Receipt | null },

  onLoad({ receipt = '' }: { receipt?: string }) {
    const code = decodeURIComponent(receipt)
    this.setData({ size: textSize(), receipt: keptReceipts().find((one) => one.receipt === code) ?? null })
  },
  onCopyReceipt() {
    copy(this.data.receipt?.receipt ?? '')
  },
  onCopyBoth() {
    const { receipt } = this.data
    if (receipt) copy(`回执编号 ${receipt.receipt}，查询码 ${receipt.queryCode}`)
  },
  onCase() {
    const { receipt } = this.data
    if (receipt) wx.redirectTo({ url: `/pages/case/case?receipt=${encodeURIComponent(receipt.receipt)}` })
  },
  onMine() {
    wx.switchTab({ url: '/pages/mine/mine' })
  },
})
