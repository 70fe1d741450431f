// <input> and <textarea>, each around the browser's own field.
import type { Instance } from '../engine'
import { acceptProperties, type BuiltIn, defineBuiltIn, getElement, makeAriaObservers } from './builtin'

type FieldElement = HTMLInputElement | HTMLTextAreaElement
type FieldTag = 'input' | 'textarea'

/** WeChat's own limit where none is given. */
const DEFAULT_LENGTH = 140
const INPUT_MODES: Record<string, string> = { number: 'numeric', idcard: 'text', digit: 'decimal', tel: 'tel' }
const getField = (instance: Instance) => instance.field as FieldElement

function writeValue(instance: Instance, value: string): void {
  const field = getField(instance)
  if (field.value !== value) field.value = value
  instance._$.replaceDataOnPath(['value'], value)
  instance._$.applyDataUpdates()
}

/** A handler of `input` may return the text that shall stand there instead. */
function replaceValue(instance: Instance, returned: unknown): undefined {
  const value = typeof returned === 'object' ? (returned as { value?: unknown } | null)?.value : returned
  if (typeof value === 'string' && value !== getField(instance).value) writeValue(instance, value)
  return undefined
}

function reportInput(instance: Instance): void {
  const field = getField(instance)
  if (instance.composing) return
  writeValue(instance, field.value)
  growToContent(instance)
  instance._$.triggerEvent(
    'input',
    { value: field.value, cursor: field.selectionStart ?? field.value.length, keyCode: 0 },
    { handleListenerReturn: (returned: unknown) => replaceValue(instance, returned) },
  )
}

function growToContent(instance: Instance): void {
  const field = getField(instance)
  if (!instance.data.autoHeight || field.localName !== 'textarea') return
  field.style.height = 'auto'
  const height = field.scrollHeight
  field.style.height = `${height}px`
  getElement(instance).style.height = 'auto'
  if (instance.height === height) return
  instance.height = height
  instance.triggerEvent('linechange', { height, lineCount: Math.round(height / measureLineHeight(field)) })
}

const measureLineHeight = (field: FieldElement) => Number.parseFloat(getComputedStyle(field).lineHeight) || 20

function listenToField(instance: Instance, tag: FieldTag): void {
  const field = getField(instance)
  field.addEventListener('input', () => reportInput(instance))
  field.addEventListener('compositionstart', () => {
    instance.composing = true
  })
  field.addEventListener('compositionend', () => {
    instance.composing = false
    reportInput(instance)
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
  const field = getField(instance)
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
  ...acceptProperties(
    'placeholderStyle placeholderClass cursor selectionStart selectionEnd confirmHold cursorSpacing adjustPosition holdKeyboard alwaysEmbed showConfirmBar fixed disableDefaultPadding cursorColor safePasswordCertPath safePasswordLength safePasswordTimeStamp safePasswordNonce safePasswordSalt safePasswordCustomHash',
  ),
}

const OBSERVERS: NonNullable<BuiltIn['observers']> = {
  value(value: unknown) {
    const text = value === null || value === undefined ? '' : String(value)
    if (getField(this).value !== text) getField(this).value = text
    growToContent(this)
  },
  confirmType(type: string) {
    getField(this).enterKeyHint = type || ''
  },
  placeholder(placeholder: string) {
    getField(this).placeholder = placeholder || ''
  },
  disabled(disabled: boolean) {
    getField(this).disabled = disabled
  },
  maxlength(length: number) {
    if (length >= 0) getField(this).maxLength = length
    else getField(this).removeAttribute('maxlength')
  },
  'type, password'() {
    writeType(this)
  },
  focus(focus: boolean) {
    if (focus) getField(this).focus()
    else if (document.activeElement === getField(this)) getField(this).blur()
  },
  // The browser's own field has the role and the name; the box around it has neither.
  role: () => undefined,
  ariaRole: () => undefined,
  ...makeAriaObservers(getField),
}

const defineField = (tag: FieldTag): BuiltIn =>
  defineBuiltIn({
    properties: PROPERTIES,
    observers: OBSERVERS,
    lifetimes: {
      created() {
        const field = document.createElement(tag)
        field.className = 'wx-native'
        field.maxLength = DEFAULT_LENGTH
        this.field = field
        getElement(this).appendChild(field)
        listenToField(this, tag)
      },
      attached() {
        if (this.data.focus || this.data.autoFocus) getField(this).focus()
        growToContent(this)
      },
    },
    methods: {
      isFormField: () => true,
      formValue() {
        return getField(this).value
      },
      formReset() {
        this.setData({ value: '' })
      },
      activate() {
        getField(this).focus()
      },
    },
  })

export const input = defineField('input')
export const textarea = defineField('textarea')
