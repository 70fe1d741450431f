import type { OfficeCard } from '../../../typings/api'
import { call } from '../../services/cloud'
import { textSize } from '../../services/text-size'

Page({
  data: { size: textSize(), office: null as OfficeCard | null, problem: '' },

  async onLoad({ office }: { office?: string }) {
    const reply = await call('home', office ? { office } : {})
    if (!reply.ok) return this.setData({ problem: reply.message, size: textSize() })
    this.setData({ office: reply.data.office, size: textSize() })
  },
})
