import { callAction } from '../../services/cloud'
import { followApplication } from '../../services/followed'
import { readTextSize } from '../../services/text-size'

Page({
  data: {
    size: readTextSize(),
    receipt: '',
    queryCode: '',
    errors: { receipt: '', queryCode: '' },
    problem: '',
    busy: false,
  },

  onLoad({ receipt = '' }: { receipt?: string }) {
    this.setData({ size: readTextSize(), receipt: decodeURIComponent(receipt) })
  },
  onEdit({ detail }: WechatMiniprogram.CustomEvent<{ name: 'receipt' | 'queryCode'; value: string }>) {
    this.setData({ [detail.name]: detail.value, [`errors.${detail.name}`]: '' })
  },
  async onFind() {
    const receipt = this.data.receipt.trim()
    const queryCode = this.data.queryCode.trim()
    const errors = { receipt: receipt ? '' : '请填写回执编号', queryCode: queryCode ? '' : '请填写查询码' }
    this.setData({ errors, problem: '' })
    if (!receipt || !queryCode || this.data.busy) return
    this.setData({ busy: true })
    const reply = await callAction('application.read', { receipt, queryCode })
    this.setData({ busy: false, problem: reply.ok ? '' : reply.message })
    if (!reply.ok) return
    followApplication({ receipt: reply.data.receipt, queryCode })
    wx.navigateTo({ url: `/pages/case/case?receipt=${encodeURIComponent(reply.data.receipt)}` })
  },
})
