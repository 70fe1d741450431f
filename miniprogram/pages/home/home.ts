import type { Home, OfficeName } from '../../../typings/api'
import { callAction } from '../../services/cloud'
import { readRememberedOffice, rememberOffice } from '../../services/office'
import { readTextSize, setTextSize } from '../../services/text-size'

Page({
  data: { size: readTextSize(), home: null as Home | null, problem: '', chosen: 0, toChoose: false, loading: true },

  async onLoad({ office }: { office?: string }) {
    await this.load(office ?? readRememberedOffice()?.id)
  },
  async onPullDownRefresh() {
    await this.load(readRememberedOffice()?.id)
    wx.stopPullDownRefresh()
  },
  async load(office?: string) {
    const reply = await callAction('home', office ? { office } : {})
    if (reply.ok) this.show(reply.data, office)
    else if (reply.code === 'not-found' && office) await this.load()
    else this.setData({ size: readTextSize(), problem: reply.message, loading: false })
  },
  /** `asked`: the street that was chosen, now or before; without one the choice comes first. */
  show(home: Home, asked?: string) {
    const toChoose = asked !== home.office.id && home.offices.length > 1
    if (!toChoose) rememberOffice(home.office)
    const chosen = home.offices.findIndex(({ id }: OfficeName) => id === home.office.id)
    this.setData({ size: readTextSize(), home, chosen, toChoose, problem: '', loading: false })
  },
  async onRetry() {
    this.setData({ loading: true })
    await this.load(readRememberedOffice()?.id)
  },
  async onStreet({ detail }: WechatMiniprogram.CustomEvent<{ value: string | number }>) {
    const office = this.data.home?.offices[Number(detail.value)]
    if (office) await this.load(office.id)
  },
  async onChoose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    await this.load(String(currentTarget.dataset.id))
  },
  onTextSize() {
    const size = this.data.size === 'large' ? '' : 'large'
    setTextSize(size)
    this.setData({ size })
  },
  onReport({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { office, year } = currentTarget.dataset
    wx.navigateTo({ url: `/pages/report/report?office=${office}&year=${year}` })
  },
  onGuide() {
    wx.navigateTo({ url: `/pages/guide/guide?office=${this.data.home?.office.id}` })
  },
  /** Applying from the page of a street chooses that street. */
  onApply() {
    const { home } = this.data
    if (home) rememberOffice(home.office)
    wx.switchTab({ url: '/pages/apply/apply' })
  },
  onTrack() {
    wx.navigateTo({ url: '/pages/track/track' })
  },
})
