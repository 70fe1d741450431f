import type { ResidentCard } from '../../../typings/api'
import { callAction } from '../../services/cloud'
import { readDraft } from '../../services/draft'
import { readTextSize } from '../../services/text-size'

Page({
  data: { size: readTextSize(), cases: null as ResidentCard[] | null, problem: '', draft: false },

  async onShow() {
    await this.load()
  },
  async onPullDownRefresh() {
    await this.load()
    wx.stopPullDownRefresh()
  },
  async load() {
    const reply = await callAction('application.mine', {})
    const shown = { size: readTextSize(), draft: readDraft() !== null }
    if (reply.ok) this.setData({ ...shown, cases: reply.data.cases, problem: '' })
    else this.setData({ ...shown, problem: reply.message })
  },
  onCase({ currentTarget }: WechatMiniprogram.BaseEvent) {
    wx.navigateTo({ url: `/pages/case/case?receipt=${encodeURIComponent(currentTarget.dataset.receipt)}` })
  },
  onApply() {
    wx.switchTab({ url: '/pages/apply/apply' })
  },
  onTrack() {
    wx.navigateTo({ url: '/pages/track/track' })
  },
})
