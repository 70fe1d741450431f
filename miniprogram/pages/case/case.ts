import { countCharacters } from '../../../domain/form/check-filing'
import { tellLateEntry } from '../../../domain/words/clock'
import type { CaseAddress, FileView, ResidentCase } from '../../../typings/api'
import {
  dropSupplement,
  makeEmptySupplement,
  readSupplement,
  type SupplementDraft,
  saveSupplement,
} from '../../services/answer'
import { type Answer, callAction, markUncertain } from '../../services/cloud'
import { formatDayWithWeekday } from '../../services/day-word'
import { openFile } from '../../services/files'
import { findAddress, isOwn } from '../../services/followed'
import { makeKey } from '../../services/new-key'
import { readTextSize } from '../../services/text-size'

/** What a withdrawal says where its applicant writes nothing else. */
const USUAL_REASON = '申请人撤回'
const MAX_REASON = 200

type ShownFile = { name: string; id: string; file: { name: string; size: number } }

Page({
  data: {
    size: readTextSize(),
    view: null as ResidentCase | null,
    supplementDay: '',
    /** Of what was entered later than it happened; else ''. */
    lateNotes: [] as string[],
    remedyDays: [] as string[],
    silenceDays: [] as string[],
    maySupplement: false,
    mayWithdraw: false,
    maySuggest: false,
    mayRemind: false,
    problem: '',
    lost: false,
    sheet: false,
    letter: false,
    /** The letter that is open in the list. */
    shown: '',
    request: false,
    answer: { key: '', text: '', files: [], idKind: '', idNumber: '' } as SupplementDraft,
    answerError: '',
    identityError: '',
    withdrawing: false,
    reason: USUAL_REASON,
    reasonError: '',
    busy: false,
  },
  address: { receipt: '' } as CaseAddress,
  /** The same until the withdrawal, or the suggestion, is answered. */
  withdrawal: makeKey(),
  suggestion: makeKey(),

  async onLoad({ receipt = '' }: { receipt?: string }) {
    this.address = findAddress(decodeURIComponent(receipt))
    await this.load()
  },
  async onPullDownRefresh() {
    await this.load()
    wx.stopPullDownRefresh()
  },
  async load() {
    const reply = await callAction('application.read', this.address)
    const lost = !reply.ok && reply.code === 'not-found'
    if (!reply.ok) return this.setData({ size: readTextSize(), problem: reply.message, lost })
    this.setData({ size: readTextSize(), problem: '', lost, answer: readSupplement(this.address.receipt) })
    this.show(reply.data)
  },
  show(view: ResidentCase) {
    const { may, supplement, reply, silence, status, receipt, timeline } = view
    this.setData({
      view,
      supplementDay: supplement ? formatDayWithWeekday(supplement.dueOn) : '',
      remedyDays: (reply?.remedies ?? []).map(({ until }) => (until ? formatDayWithWeekday(until) : '')),
      silenceDays: (silence ?? []).map(({ until }) => (until ? formatDayWithWeekday(until) : '')),
      lateNotes: timeline.map(({ on, enteredOn }) => (enteredOn ? tellLateEntry({ on, enteredOn }) : '')),
      maySupplement: may.includes('supplement'),
      mayWithdraw: may.includes('withdraw'),
      maySuggest: may.includes('suggest-disclosure'),
      // Messages go to who filed, not to who opened the case with its query code.
      mayRemind: status !== 'closed' && isOwn(receipt),
    })
  },
  /** The query code was typed into another tab, or before the page was loaded again. */
  onTrack() {
    wx.redirectTo({ url: `/pages/track/track?receipt=${encodeURIComponent(this.address.receipt)}` })
  },
  onSheet() {
    this.setData({ sheet: !this.data.sheet })
  },
  onLetter() {
    this.setData({ letter: !this.data.letter })
  },
  onShown({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const asked = String(currentTarget.dataset.letter)
    this.setData({ shown: this.data.shown === asked ? '' : asked })
  },
  onRequest() {
    this.setData({ request: !this.data.request })
  },
  async onFile({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const file = currentTarget.dataset.file as FileView
    if (!(await openFile(file, this.address)))
      wx.showModal({ title: '没有打开', content: '文件没有取到，请检查网络后再试。', showCancel: false })
  },
  onAnswer({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.keep({ ...this.data.answer, text: detail.value })
    if (this.data.answerError) this.setData({ answerError: '' })
  },
  onIdentity({ detail }: WechatMiniprogram.CustomEvent<{ name: 'idKind' | 'idNumber'; value: string }>) {
    this.keep({ ...this.data.answer, [detail.name]: detail.value })
    if (this.data.identityError) this.setData({ identityError: '' })
  },
  onAddFile({ detail }: WechatMiniprogram.CustomEvent<ShownFile>) {
    const { answer } = this.data
    this.keep({ ...answer, files: [...answer.files, { id: detail.id, ...detail.file }] })
    this.setData({ answer: this.data.answer })
  },
  onDropFile({ detail }: WechatMiniprogram.CustomEvent<ShownFile>) {
    const { answer } = this.data
    this.keep({ ...answer, files: answer.files.filter(({ id }) => id !== detail.id) })
    this.setData({ answer: this.data.answer })
  },
  /** Not through setData: a field that is being typed in keeps its cursor. */
  keep(answer: SupplementDraft) {
    this.data.answer = answer
    saveSupplement(this.address.receipt, answer)
  },
  async onSupplement() {
    const { view, answer, busy } = this.data
    if (!view || busy) return
    if (answer.text.trim() === '') return this.setData({ answerError: '请写下补充的内容' })
    const { files, ...typed } = answer
    const idKind = typed.idKind || (view.supplement?.idKinds[0]?.value ?? '')
    const asked = { ...this.address, version: view.version, ...typed, idKind, files: files.map(({ id }) => id) }
    if (await this.act(callAction('application.supplement', asked))) this.onDropAnswer()
  },
  onDropAnswer() {
    dropSupplement(this.address.receipt)
    this.setData({ answer: makeEmptySupplement() })
  },
  onWithdraw() {
    this.setData({ withdrawing: true, reason: this.data.reason }, () => {
      wx.pageScrollTo({ selector: '.withdrawal', duration: 0 })
    })
  },
  onKeepApplication() {
    this.setData({ withdrawing: false })
  },
  /** Not through setData, as `keep`. Another reason is another withdrawal. */
  onReason({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.data.reason = detail.value
    this.withdrawal = makeKey()
    if (this.data.reasonError) this.setData({ reasonError: '' })
  },
  async onConfirmWithdraw() {
    const { view, reason, busy } = this.data
    if (!view || busy) return
    if (countCharacters(reason) > MAX_REASON) {
      return this.setData({ reason, reasonError: `最多写${MAX_REASON}个字` })
    }
    const asked = { ...this.address, key: this.withdrawal, version: view.version, reason }
    if (await this.act(callAction('application.withdraw', asked))) this.setData({ withdrawing: false })
  },
  /** Art. 44. */
  onSuggest() {
    wx.showModal({
      title: '建议主动公开',
      content: '您认为这份信息应当让大家都看到的，可以建议街道主动公开。街道审核以后，结论写在办理经过里。',
      confirmText: '提出建议',
      success: async ({ confirm }) => {
        if (confirm) await this.suggest()
      },
    })
  },
  async suggest() {
    const { view, busy } = this.data
    if (!view || busy) return
    await this.act(callAction('application.suggest', { ...this.address, key: this.suggestion, version: view.version }))
  },
  async act(
    asked: Promise<Answer<'application.withdraw' | 'application.supplement' | 'application.suggest'>>,
  ): Promise<boolean> {
    this.setData({ busy: true, problem: '' })
    const reply = await asked
    this.setData({ busy: false })
    if (reply.ok) this.show(reply.data)
    else this.setData({ problem: markUncertain(reply).message, identityError: reply.fields?.idNumber ?? '' })
    wx.pageScrollTo({ scrollTop: 0, duration: 0 })
    return reply.ok
  },
})
