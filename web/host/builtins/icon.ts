import { defineBuiltIn, getElement } from './builtin'

const GLYPHS: Record<string, string> = {
  success: '✔',
  success_no_circle: '✔',
  info: 'ℹ',
  warn: '!',
  waiting: '◔',
  cancel: '✖',
  download: '⬇',
  search: '⌕',
  clear: '⊗',
}
const COLORS: Record<string, string> = { success: '#09bb07', warn: '#f76260', info: '#10aeff', cancel: '#f43530' }

export const icon = defineBuiltIn({
  properties: { type: String, size: { type: null, value: 23 }, color: String },
  observers: {
    'type, size, color'() {
      const { type, size, color } = this.data
      const element = getElement(this)
      element.textContent = GLYPHS[String(type)] ?? ''
      element.style.fontSize = Number.isNaN(Number(size)) ? String(size) : `${size}px`
      element.style.color = String(color || COLORS[String(type)] || '#b2b2b2')
    },
  },
})
