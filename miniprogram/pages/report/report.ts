import type { ReportView } from '../../../typings/api'
import { callAction } from '../../services/cloud'
import { copyText } from '../../services/copy'
import { makeReportAddress } from '../../services/public-page'
import { readTextSize } from '../../services/text-size'

Page({
  data: { size: readTextSize(), report: null as ReportView | null, problem: '', address: '' },

  async onLoad({ office = '', year = '' }: { office?: string; year?: string }) {
    await this.load(office, Number(year))
  },
  async load(office: string, year: number) {
    const reply = await callAction('report.read', { office, year })
    const size = readTextSize()
    if (!reply.ok) return this.setData({ problem: reply.message, report: null, size })
    this.setData({ report: reply.data, address: makeReportAddress(office, year) ?? '', problem: '', size })
  },
  async onYear({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { report } = this.data
    if (report) await this.load(report.office.id, Number(currentTarget.dataset.year))
  },
  onCopyAddress() {
    if (this.data.address) copyText(this.data.address)
  },
})
