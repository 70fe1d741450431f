import type { Choice } from '../../../typings/api'

/** A choice of one among several, each on its own row. Triggers `edit` with { name, value }. */
Component({
  options: { virtualHost: true },
  properties: {
    name: String,
    label: String,
    hint: String,
    error: String,
    value: String,
    choices: { type: Array, value: [] as Choice[] },
  },
  methods: {
    onChange({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('edit', { name: this.properties.name, value: detail.value })
    },
  },
})
