import type { ReportView } from '../../../typings/api'
import { call } from '../../services/cloud'
import { copy } from '../../services/copy'
import { publicReportAddress } from '../../services/public-page'
import { textSize } from '../../services/text-size'

Page({
  data: { size: textSize(), report: null as ReportView | null, problem: '', address: '' },

  async onLoad({ office = '', year = '' }: { office?: string; year?: string }) {
    await this.load(office, Number(year))
  },
  async load(office: string, year: number) {
    const reply = await call('report.read', { office, year })
    const size = textSize()
    if (!reply.ok) return this.setData({ problem: reply.message, report: null, size })
    this.setData({ report: reply.data, address: publicReportAddress(office, year) ?? '', problem: '', size })
  },
  async onYear({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { report } = this.data
    if (report) await this.load(report.office.id, Number(currentTarget.dataset.year))
  },
  onCopyAddress() {
    if (this.data.address) copy(this.data.address)
  },
})
