import { checkFiling, type FilingField, summarizeFiling } from '../../../domain/form/check-filing'
import type { Fail, FilingDraft, Line, OfficeName } from '../../../typings/api'
import { callAction, markUncertain } from '../../services/cloud'
import {
  type DraftOffice,
  dropDraft,
  type FileName,
  readDraft,
  renewKey,
  type StoredDraft,
  saveDraft,
  startDraft,
} from '../../services/draft'
import { readRememberedOffice, rememberOffice } from '../../services/office'
import { keepReceipt } from '../../services/receipts'
import { readTextSize } from '../../services/text-size'
import { listAdvice } from './advice'
import {
  checkStepsUpTo,
  type DrawnField,
  drawStep,
  type FilingErrors,
  findFirstStep,
  isFilingField,
  LAST_STEP,
  STEPS,
  setAnswer,
} from './steps'

type FieldEvent<T> = WechatMiniprogram.CustomEvent<{ name: string } & T>
const TO_MEND = '有内容需要填写或者修改，请看标出的地方。'

Page({
  data: {
    size: readTextSize(),
    mode: 'opening' as 'opening' | 'choose' | 'ask' | 'form',
    streets: [] as OfficeName[],
    office: '',
    officeName: '',
    otherOffice: '',
    step: 0,
    /** The summary has been reached, so every step leads back to it. */
    reviewed: false,
    steps: STEPS.map(({ title }) => title),
    last: LAST_STEP,
    fields: [] as DrawnField[],
    summary: [] as Line[],
    advice: [] as string[],
    problem: '',
    taken: false,
    sending: false,
  },
  stored: startDraft({ office: '', officeName: '' }),
  /** Fields that lost the focus once: from then on they are checked at every keystroke. */
  touched: [] as FilingField[],
  /** What the server refused, until the field is changed. */
  refused: {} as FilingErrors,

  async onShow() {
    this.setData({ size: readTextSize() })
    if (this.data.mode !== 'form') await this.open()
  },
  async open() {
    const stored = readDraft()
    if (stored) return this.ask(stored)
    const office = await this.findOffice()
    if (office) this.begin(startDraft(office))
  },
  ask(stored: StoredDraft) {
    const now = readRememberedOffice()
    this.stored = stored
    const otherOffice = now && now.id !== stored.office ? now.name : ''
    this.setData({ mode: 'ask', officeName: stored.officeName, otherOffice, problem: '' })
  },
  async findOffice(): Promise<DraftOffice | null> {
    const known = readRememberedOffice()
    if (known) return { office: known.id, officeName: known.name }
    const reply = await callAction('home', {})
    if (!reply.ok) {
      this.setData({ problem: reply.message })
      return null
    }
    const [only, ...others] = reply.data.offices
    if (only && others.length === 0) return this.choose(only)
    this.setData({ mode: 'choose', streets: reply.data.offices, problem: '' })
    return null
  },
  choose(office: OfficeName): DraftOffice {
    rememberOffice(office)
    return { office: office.id, officeName: office.name }
  },
  onStreet({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const office = this.data.streets[Number(currentTarget.dataset.at)]
    if (office) this.begin(startDraft(this.choose(office)))
  },
  begin(stored: StoredDraft) {
    this.stored = stored
    this.touched = []
    this.refused = {}
    this.setData({
      mode: 'form',
      office: stored.office,
      officeName: stored.officeName,
      problem: '',
      taken: false,
      sending: false,
      reviewed: false,
    })
    this.show(stored.step)
  },
  onContinue() {
    this.begin(this.stored)
  },
  onMove() {
    const office = readRememberedOffice()
    if (!office) return
    const moved = { ...this.stored, office: office.id, officeName: office.name }
    saveDraft(moved)
    this.begin(moved)
  },
  onRestart() {
    wx.showModal({
      title: '重新填写',
      content: '现在的草稿会被清空，不能恢复。',
      confirmText: '清空重填',
      success: async ({ confirm }) => {
        if (confirm) await this.restart()
      },
    })
  },
  async restart() {
    dropDraft()
    const office = await this.findOffice()
    if (office) this.begin(startDraft(office))
  },
  show(step: number) {
    const { draft } = this.stored
    this.stored = { ...this.stored, step }
    this.setData({
      step,
      reviewed: this.data.reviewed || step === LAST_STEP,
      fields: drawStep(step, this.stored, this.errors()),
      summary: step === LAST_STEP ? summarizeFiling(draft) : [],
      advice: listAdvice(draft.description),
    })
    wx.pageScrollTo({ scrollTop: 0, duration: 0 })
  },
  errors(): FilingErrors {
    const found = checkFiling(this.stored.draft)
    const seen = this.touched.map((name) => [name, found[name] ?? ''] as const)
    return { ...Object.fromEntries(seen), ...this.refused }
  },
  keep(name: FilingField, value: FilingDraft[FilingField]) {
    const { [name]: _, ...refused } = this.refused
    this.refused = refused
    this.stored = { ...this.stored, draft: setAnswer(this.stored.draft, name, value) }
    saveDraft(this.stored)
  },
  /** Writes only what changed: a field that is being typed in keeps its cursor. */
  showErrors() {
    const errors = this.errors()
    const changes: Record<string, unknown> = {}
    for (const [at, { name, error }] of this.data.fields.entries()) {
      if (error !== (errors[name] ?? '')) changes[`fields[${at}].error`] = errors[name] ?? ''
    }
    if (this.data.problem === TO_MEND && Object.values(errors).every((error) => !error)) changes.problem = ''
    const advice = listAdvice(this.stored.draft.description)
    if (advice.join() !== this.data.advice.join()) changes.advice = advice
    if (Object.keys(changes).length > 0) this.setData(changes)
  },
  redraw() {
    this.showErrors()
    this.setData({ fields: drawStep(this.data.step, this.stored, this.errors()) })
  },
  touch(names: readonly FilingField[]) {
    this.touched = [...new Set([...this.touched, ...names])]
  },
  onEdit({ detail }: FieldEvent<{ value: string }>) {
    if (!isFilingField(detail.name)) return
    this.keep(detail.name, detail.value)
    if (looksComplete(detail.name, detail.value)) this.touch([detail.name])
    this.showErrors()
  },
  onLeave({ detail }: FieldEvent<{ value: string }>) {
    if (!isFilingField(detail.name)) return
    if (detail.value !== '') this.touch([detail.name])
    this.showErrors()
  },
  onChoose({ detail }: FieldEvent<{ value: string }>) {
    if (!isFilingField(detail.name)) return
    this.keep(detail.name, detail.value)
    this.redraw()
  },
  onSwitch({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    const name = String(currentTarget.dataset.name)
    if (isFilingField(name)) this.keep(name, detail.value)
  },
  onAddFile({ detail }: FieldEvent<{ id: string; file: FileName }>) {
    this.stored = { ...this.stored, files: { ...this.stored.files, [detail.id]: detail.file } }
    this.keepFiles(detail.name, (ids) => [...ids, detail.id])
  },
  onDropFile({ detail }: FieldEvent<{ id: string }>) {
    this.keepFiles(detail.name, (ids) => ids.filter((id) => id !== detail.id))
  },
  keepFiles(name: string, change: (ids: string[]) => string[]) {
    if (name !== 'proofFiles' && name !== 'attachments' && name !== 'authorisation') return
    this.keep(name, change(this.stored.draft[name]))
    this.touch([name])
    this.redraw()
  },
  onBack() {
    this.setData({ problem: '' })
    this.show(Math.max(0, this.data.step - 1))
  },
  onStep({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.show(Number(currentTarget.dataset.step))
  },
  onNext() {
    const to = this.data.reviewed ? LAST_STEP : this.data.step + 1
    if (this.mend(checkStepsUpTo(to - 1, this.stored.draft))) return
    this.setData({ problem: '' })
    this.show(to)
    if (this.data.step > 0) saveDraft(this.stored)
  },
  /** Goes to the first step with an error and shows it; false when there is none. */
  mend(errors: FilingErrors): boolean {
    const step = findFirstStep(errors)
    if (step === null) return false
    this.touch(Object.keys(errors).filter(isFilingField))
    this.setData({ problem: TO_MEND })
    this.show(step)
    return true
  },
  async onSend() {
    if (this.data.sending || this.mend(checkStepsUpTo(LAST_STEP, this.stored.draft))) return
    this.setData({ sending: true, problem: '' })
    const { key, office, draft } = this.stored
    const reply = await callAction('application.file', { key, office, ...draft })
    this.setData({ sending: false })
    if (!reply.ok) return this.onRefused(reply)
    keepReceipt(reply.data)
    dropDraft()
    this.setData({ mode: 'opening' })
    wx.navigateTo({ url: `/pages/receipt/receipt?receipt=${encodeURIComponent(reply.data.receipt)}` })
  },
  onRefused(fail: Fail) {
    const { code, message, fields = {} } = markUncertain(fail)
    this.refused = Object.fromEntries(Object.entries(fields).filter(([name]) => isFilingField(name)))
    if (!this.mend(this.refused)) this.show(LAST_STEP)
    this.setData({ problem: message, taken: code === 'key-used' })
  },
  /** The earlier filing stays as it is; what is on the screen is filed as another application. */
  onAnother() {
    const stored = renewKey(this.stored)
    saveDraft(stored)
    this.begin(stored)
  },
  onMine() {
    wx.switchTab({ url: '/pages/mine/mine' })
  },
})

const ID_LENGTH = 18

/** Both kinds of number have 18 characters, so a wrong one is reported as soon as it is complete. */
function looksComplete(name: FilingField, value: string): boolean {
  return name === 'idNumber' && value.trim().length >= ID_LENGTH
}
