import { countCharacters } from '../../../domain/form/check-filing'

/** A text field with its label, hint, counter and error. Triggers `edit` and `leave`, both with { name, value }. */
Component({
  options: { virtualHost: true },
  properties: {
    name: String,
    label: String,
    hint: String,
    error: String,
    value: String,
    optional: Boolean,
    long: Boolean,
    max: Number,
  },
  data: { count: 0 },
  observers: {
    value(value: string) {
      this.setData({ count: countCharacters(value) })
    },
  },
  methods: {
    onEdit({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      if (this.properties.long) this.setData({ count: countCharacters(detail.value) })
      this.triggerEvent('edit', { name: this.properties.name, value: detail.value })
    },
    onLeave({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('leave', { name: this.properties.name, value: detail.value })
    },
  },
})
