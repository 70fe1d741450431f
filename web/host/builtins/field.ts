// <input> and <textarea>, each around the browser's own field.
import type { Instance } from '../engine'
import { accepted, ariaObservers, type BuiltIn, builtIn, elementOf } from './builtin'

type Field = HTMLInputElement | HTMLTextAreaElement
type Tag = 'input' | 'textarea'

/** WeChat's own limit where none is given. */
const DEFAULT_LENGTH = 140
const INPUT_MODES: Record<string, string> = { number: 'numeric', idcard: 'text', digit: 'decimal', tel: 'tel' }
const fieldOf = (instance: Instance) => instance.field as Field

function write(instance: Instance, value: string): void {
  const field = fieldOf(instance)
  if (field.value !== value) field.value = value
  instance._$.replaceDataOnPath(['value'], value)
  instance._$.applyDataUpdates()
}

/** A handler of `input` may return the text that shall stand there instead. */
function replaceBy(instance: Instance, returned: unknown): undefined {
  const value = typeof returned === 'object' ? (returned as { value?: unknown } | null)?.value : returned
  if (typeof value === 'string' && value !== fieldOf(instance).value) write(instance, value)
  return undefined
}

function onInput(instance: Instance): void {
  const field = fieldOf(instance)
  if (instance.composing) return
  write(instance, field.value)
  grow(instance)
  instance._$.triggerEvent(
    'input',
    { value: field.value, cursor: field.selectionStart ?? field.value.length, keyCode: 0 },
    { handleListenerReturn: (returned: unknown) => replaceBy(instance, returned) },
  )
}

function grow(instance: Instance): void {
  const field = fieldOf(instance)
  if (!instance.data.autoHeight || field.localName !== 'textarea') return
  field.style.height = 'auto'
  const height = field.scrollHeight
  field.style.height = `${height}px`
  elementOf(instance).style.height = 'auto'
  if (instance.height === height) return
  instance.height = height
  instance.triggerEvent('linechange', { height, lineCount: Math.round(height / lineHeight(field)) })
}

const lineHeight = (field: Field) => Number.parseFloat(getComputedStyle(field).lineHeight) || 20

function listenTo(instance: Instance, tag: Tag): void {
  const field = fieldOf(instance)
  field.addEventListener('input', () => onInput(instance))
  field.addEventListener('compositionstart', () => {
    instance.composing = true
  })
  field.addEventListener('compositionend', () => {
    instance.composing = false
    onInput(instance)
  })
  field.addEventListener('focus', () => instance.triggerEvent('focus', { value: field.value, height: 0 }))
  field.addEventListener('blur', () =>
    instance.triggerEvent('blur', { value: field.value, cursor: field.selectionStart ?? 0 }),
  )
  field.addEventListener('keydown', (event) => {
    const { key, isComposing } = event as KeyboardEvent
    if (key === 'Enter' && tag === 'input' && !isComposing) instance.triggerEvent('confirm', { value: field.value })
  })
}

function writeType(instance: Instance): void {
  const field = fieldOf(instance)
  if (field.localName !== 'input') return
  const type = String(instance.data.type)
  const secret = instance.data.password || type === 'safe-password'
  ;(field as HTMLInputElement).type = secret ? 'password' : 'text'
  field.inputMode = INPUT_MODES[type] ?? 'text'
}

const PROPERTIES = {
  name: String,
  value: { type: null, value: '' },
  type: { type: String, value: 'text' },
  password: Boolean,
  placeholder: String,
  disabled: Boolean,
  maxlength: { type: Number, value: DEFAULT_LENGTH },
  autoHeight: Boolean,
  focus: Boolean,
  autoFocus: Boolean,
  confirmType: String,
  ...accepted(
    'placeholderStyle placeholderClass cursor selectionStart selectionEnd confirmHold cursorSpacing adjustPosition holdKeyboard alwaysEmbed showConfirmBar fixed disableDefaultPadding cursorColor safePasswordCertPath safePasswordLength safePasswordTimeStamp safePasswordNonce safePasswordSalt safePasswordCustomHash',
  ),
}

const OBSERVERS: NonNullable<BuiltIn['observers']> = {
  value(value: unknown) {
    const text = value === null || value === undefined ? '' : String(value)
    if (fieldOf(this).value !== text) fieldOf(this).value = text
    grow(this)
  },
  confirmType(type: string) {
    fieldOf(this).enterKeyHint = type || ''
  },
  placeholder(placeholder: string) {
    fieldOf(this).placeholder = placeholder || ''
  },
  disabled(disabled: boolean) {
    fieldOf(this).disabled = disabled
  },
  maxlength(length: number) {
    if (length >= 0) fieldOf(this).maxLength = length
    else fieldOf(this).removeAttribute('maxlength')
  },
  'type, password'() {
    writeType(this)
  },
  focus(focus: boolean) {
    if (focus) fieldOf(this).focus()
    else if (document.activeElement === fieldOf(this)) fieldOf(this).blur()
  },
  // The browser's own field has the role and the name; the box around it has neither.
  role: () => undefined,
  ariaRole: () => undefined,
  ...ariaObservers(fieldOf),
}

const fieldOfTag = (tag: Tag): BuiltIn =>
  builtIn({
    properties: PROPERTIES,
    observers: OBSERVERS,
    lifetimes: {
      created() {
        const field = document.createElement(tag)
        field.className = 'wx-native'
        field.maxLength = DEFAULT_LENGTH
        this.field = field
        elementOf(this).appendChild(field)
        listenTo(this, tag)
      },
      attached() {
        if (this.data.focus || this.data.autoFocus) fieldOf(this).focus()
        grow(this)
      },
    },
    methods: {
      isFormField: () => true,
      formValue() {
        return fieldOf(this).value
      },
      formReset() {
        this.setData({ value: '' })
      },
      activate() {
        fieldOf(this).focus()
      },
    },
  })

export const input = fieldOfTag('input')
export const textarea = fieldOfTag('textarea')
