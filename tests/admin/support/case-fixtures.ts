import type { FieldSpec, LetterView, MoveView, OutcomeView, StaffCase } from '../../../typings/api'

export const field = (name: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  label,
  kind: 'text',
  required: true,
  hint: '',
  choices: [],
  value: '',
  ...more,
})

export const act = (move: string, label: string, more: Partial<MoveView> = {}): MoveView => ({
  move,
  label,
  article: '第三十一条',
  allowed: true,
  next: true,
  othersRole: '',
  why: '',
  hint: '',
  fields: [],
  password: false,
  ...more,
})

/** A case of which only what a test shows is filled in. */
export const staffCase = (more: Partial<StaffCase> = {}): StaffCase =>
  ({
    id: 'K7QM',
    receipt: 'K7QM',
    number: '中同街登〔2026〕1号',
    version: 4,
    statusWord: '办理中',
    events: [],
    moves: [],
    reply: null,
    nextAct: null,
    ...more,
  }) as unknown as StaffCase

export const outcome = (
  leaf: string,
  plain: string,
  facts: FieldSpec[],
  more: Partial<OutcomeView> = {},
): OutcomeView => ({
  leaf,
  group: '予以公开',
  label: plain,
  plain,
  article: '第三十六条',
  shortArticle: '第三十六条',
  letterTitle: '政府信息公开告知书',
  mustSay: [],
  avoid: '',
  row: '',
  remedyClass: 'B',
  facts,
  available: true,
  why: '',
  ...more,
})

export const letter = (...paragraphs: string[]): LetterView => ({
  title: '政府信息公开告知书',
  officeName: '卫滨区中同街街道办事处',
  number: '',
  addressee: '张三',
  issuedOn: null,
  lines: [],
  paragraphs,
  parts: [],
  given: [],
  remedy: '',
  signs: [],
  slip: null,
  demo: true,
})
