import type { OfficeCard } from '../../../typings/api'
import { callAction } from '../../services/cloud'
import { readTextSize } from '../../services/text-size'

Page({
  data: { size: readTextSize(), office: null as OfficeCard | null, problem: '' },

  asked: undefined as string | undefined,

  async onLoad({ office }: { office?: string }) {
    this.asked = office
    await this.load()
  },
  async load() {
    const { asked: office } = this
    const reply = await callAction('home', office ? { office } : {})
    if (!reply.ok) return this.setData({ problem: reply.message, size: readTextSize() })
    this.setData({ office: reply.data.office, problem: '', size: readTextSize() })
  },
  async onRetry() {
    this.setData({ problem: '' })
    await this.load()
  },
})
