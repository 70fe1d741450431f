import { z } from 'zod'
import { CHANNELS } from '../domain/application/events'
import { FILING_KEY, FILING_SHAPE } from './case/filing-input'
import { day, fileIds, key, text, version, year } from './input'

const short = text.max(500, '文字太长。')
const id = short.min(1, '请选择一件申请。')
const count = text.regex(/^\s*\d{0,9}\s*$/, '请填写不小于0的整数。')

export const SIGN_IN = z.object({ name: short, password: short, code: short })
export const SESSION = z.object({ id: short.min(1, '请选择一次登录。') })
export const PASSWORD = z.object({ password: short, code: short, next: short })
export const PHONE = z.object({ phone: short })
export const PERSON = z.object({ id: short.min(1, '请选择一个人。') })
export const QUEUE = z.object({
  tab: z.enum(['to-confirm', 'open', 'to-review', 'to-sign', 'closed'], '没有这个列表。'),
  cursor: short.exactOptional(),
})
export const ENTER = z.object({
  key: FILING_KEY,
  channel: z.enum(CHANNELS, '请选择申请是怎样来的。'),
  submittedOn: short,
  text,
  files: fileIds,
  ...FILING_SHAPE,
})
export const CASE = z.object({ id })
export const ACT = z.object({
  id,
  version,
  move: short,
  input: z.record(z.string(), z.union([text, fileIds]), '没有收到填写的内容。'),
  password: short.exactOptional(),
  key: key.exactOptional(),
})
export const UNMASK = z.object({ id, reason: short.refine((reason) => reason.trim() !== '', '请写明查看的理由。') })
export const PREVIEW = z.object({ id, leaf: short, facts: z.record(z.string(), text), files: fileIds })
export const LETTER = z.object({ id, letter: short.min(1, '请选择一份文书。') })
const letter = short.min(1, '请选择一种文书。')
export const TEMPLATE = z.object({ letter, builtIn: z.boolean('请选择要哪一份。') })
/** A template of a megabyte, in base64. */
const LONGEST_BASE64 = 1_500_000
export const REPLACE = z.object({
  letter,
  name: short,
  base64: z
    .string('没有收到文件。')
    .max(LONGEST_BASE64, '文件超过 1 MB，请把图片压缩后再上传。')
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, '没有收到文件。'),
  key: key.exactOptional(),
})
export const RESET = z.object({ letter, key: key.exactOptional() })
export const LIVE = z.object({ year })
export const WITHHELD = z.object({ year: year.exactOptional() })
export const CELL = z.object({ year, at: short })
export const PUBLISH = z.object({ year, version, password: short, key: key.exactOptional() })
export const EXPLAIN = z.object({
  year,
  differences: z.array(short).max(20),
  reason: text.max(2000, '文字太长。'),
  password: short,
  key: key.exactOptional(),
})
export const SAVE = z.object({
  year,
  version,
  key: key.exactOptional(),
  tableTwo: z.object({
    normativeIssued: count,
    normativeRepealed: count,
    normativeInForce: count,
    licences: count,
    penalties: count,
    coercion: count,
    feesYuan: text.regex(/^\s*(\d{1,12}(\.\d{1,2})?)?\s*$/, '请填写金额，单位元，最多两位小数。'),
  }),
  sections: z
    .array(
      z.object({ heading: short, level: z.union([z.literal(1), z.literal(2)]), text: text.max(50_000, '文字太长。') }),
    )
    .max(100, '段落太多。'),
})
const correction = short.min(1, '请选择一件更正登记。')
const form = z.record(z.string(), z.union([text, fileIds]), '没有收到填写的内容。')
export const CORRECTIONS = z.object({
  state: z.enum(['open', 'decided'], '没有这个列表。'),
  cursor: short.exactOptional(),
})
export const CORRECTION = z.object({ id: correction })
export const CORRECTION_DOCX = CORRECTION.extend({ paper: z.enum(['notice', 'forward'], '没有这种文书。') })
export const REGISTER = z.object({ input: form, key: key.exactOptional() })
export const DECIDE = z.object({ id: correction, version, input: form, key: key.exactOptional() })
export const UNMASK_CORRECTION = UNMASK.extend({ id: correction })
export const SETTINGS = z.object({
  version,
  values: z.record(z.string(), text.max(2000, '文字太长。'), '没有收到填写的内容。'),
  key: key.exactOptional(),
})
export const MESSAGES = z.object({
  state: z.enum(['dead', 'waiting', 'refused', 'sent', 'stopped'], '没有这个列表。'),
  cursor: short.exactOptional(),
})
export const MESSAGE = z.object({ message: short })
export const PARSE = z.object({ text: text.max(50_000, '文字太长。') })
export const SET_DAY = z.object({
  day,
  kind: z.enum(['off', 'work'], '请选择放假还是上班。'),
  reason: short,
  document: short,
})
export const CLEAR_DAY = z.object({ day, reason: short })
export const ADD = z.object({ year, notice: short, off: z.array(day).max(400), work: z.array(day).max(400) })
