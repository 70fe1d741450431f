import type { Fail, ReportView } from '../../../typings/api'
import { callAction } from '../../services/cloud'
import { copyText } from '../../services/copy'
import { makeReportAddress } from '../../services/public-page'
import { readTextSize } from '../../services/text-size'

/** The year comes from an address, which has no field that could be marked. */
function wordsOf({ code, message }: Fail): string {
  return code === 'fields' ? '没有这一年的年度报告，地址可能不完整。' : message
}

Page({
  data: { size: readTextSize(), report: null as ReportView | null, problem: '', address: '' },

  asked: { office: '', year: 0 },

  async onLoad({ office = '', year = '' }: { office?: string; year?: string }) {
    await this.load(office, Number(year))
  },
  async onRetry() {
    this.setData({ problem: '' })
    await this.load(this.asked.office, this.asked.year)
  },
  async load(office: string, year: number) {
    this.asked = { office, year }
    const reply = await callAction('report.read', { office, year })
    const size = readTextSize()
    if (!reply.ok) return this.setData({ problem: wordsOf(reply), report: null, size })
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
