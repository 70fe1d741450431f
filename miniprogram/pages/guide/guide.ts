import type { OfficeCard } from '../../../typings/api'
import { callAction } from '../../services/cloud'
import { readTextSize } from '../../services/text-size'

Page({
  data: { size: readTextSize(), office: null as OfficeCard | null, problem: '' },

  async onLoad({ office }: { office?: string }) {
    const reply = await callAction('home', office ? { office } : {})
    if (!reply.ok) return this.setData({ problem: reply.message, size: readTextSize() })
    this.setData({ office: reply.data.office, size: readTextSize() })
  },
})
