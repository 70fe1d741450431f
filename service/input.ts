import { z } from 'zod'
import { isDay } from '../domain/day'
import { Failure } from './respond'

const REQUIRED = '这一项没有收到，请重新填写。'

/** Longer than any form allows: the form's own rule says by how much a text is too long. */
const MAX_TEXT = 200_000

export const text = z.string(REQUIRED).max(MAX_TEXT, '文字太长，无法接收。')
export const day = z.string(REQUIRED).refine(isDay, '请填写存在的日期，如 2026-03-04。')
export const year = z.number('请选择年度。').int('请选择年度。').min(2000, '请选择年度。').max(2100, '请选择年度。')
export const version = z.number('请刷新后再试。').int('请刷新后再试。')
/** The key of one press of a button, the same each time it is sent. */
export const key = z.string('缺少编号，请刷新后再试。').min(8, '缺少编号，请刷新后再试。').max(100, '编号太长。')
export const fileIds = z
  .array(z.string(REQUIRED).max(100, '文件编号不对。'), '文件没有收到，请重新上传。')
  .max(50, '文件太多。')

/** A line of a form, a name, an id. */
export const shortText = text.max(500, '文字太长。')
export const applicationId = shortText.min(1, '请选择一件申请。')
/** Why somebody looks at what is masked; it is kept. */
export const reasonToLook = shortText.refine((reason) => reason.trim() !== '', '请写明查看的理由。')
/** The fields of a form that the service described, by their names. */
export const filledForm = z.record(z.string(), z.union([text, fileIds]), '没有收到填写的内容。')
/** Of an action that needs nothing but who calls. */
export const NO_INPUT = z.object({})

/** The input in the shape asked for; throws a Failure that names each field and what to mend. */
export function readInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: inChinese })
  if (parsed.success) return parsed.data
  const fields = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [fieldIn(path), message]))
  throw new Failure('fields', '有内容需要修改，请看标出的地方。', fields)
}

/** Where a shape has no sentence of its own, as no form of ours sends what breaks it. */
function inChinese({ code }: z.core.$ZodRawIssue): string {
  return code === 'too_big' ? '内容太多，无法接收。' : '这一项没有收到，或者写法不对，请重新填写。'
}

/** The innermost name, whatever it is wrapped in; a row of a list of forms by its place: 'sections.2'. */
function fieldIn(path: readonly PropertyKey[]): string {
  const row = path.findIndex((step, at) => typeof step === 'number' && typeof path[at + 1] === 'string')
  if (row > 0) return `${String(path[row - 1])}.${String(path[row])}`
  return path.findLast((step) => typeof step === 'string') ?? 'input'
}
