import { z } from 'zod'
import { APPLICANT_KINDS } from '../../domain/application/events'
import { MOST_PARTS, PART_BYTES } from '../shared/file-parts'
import { fileIds, key, text, version, year } from '../shared/input'

const short = text.max(500, '文字太长。')
const address = { receipt: short, queryCode: short.exactOptional() }

export const HOME = z.object({ office: short.exactOptional() })
export const REPORT_READ = z.object({ office: short, year })
export const REPORT_CHECK = z.object({
  name: short.exactOptional(),
  text: z.string().max(2_000_000, '文件太大，无法读取。').exactOptional(),
  base64: z.string().max(4_000_000, '文件太大，无法读取。').exactOptional(),
  previousText: z.string().max(2_000_000, '文件太大，无法读取。').exactOptional(),
})
export const ADDRESS = z.object(address)
export const WITHDRAW = z.object({ ...address, version, reason: text, key: key.exactOptional() })
export const SUPPLEMENT = z.object({ ...address, version, text, files: fileIds, key: key.exactOptional() })

/** The shape only: what a field may hold is the form's own rule (domain/form). */
export const FILING = z.object({
  key: z.string('缺少编号，请返回重新提交。').min(8, '缺少编号，请返回重新提交。').max(100, '编号太长。'),
  office: short,
  applicantKind: z.enum(APPLICANT_KINDS, '请选择申请人类型。'),
  name: text,
  idKind: z.enum(['id-card', 'passport', 'other-id', 'credit-code'], '请选择证件类型。'),
  idNumber: text,
  representative: text,
  contactName: text,
  phone: text,
  email: text,
  address: text,
  description: text,
  documentNumber: text,
  purpose: text,
  form: z.enum(['paper', 'electronic', 'disc'], '请选择提供形式。'),
  delivery: z.enum(['online', 'post', 'pick-up', 'email', 'inspect'], '请选择获取方式。'),
  acceptOther: z.boolean('请选择是否接受其他方式。'),
  proofFiles: fileIds,
  attachments: fileIds,
})

const BROKEN = '文件没有完整传到，请再上传一次。'
const upload = z.string(BROKEN).regex(/^[A-Za-z0-9-]{8,64}$/, BROKEN)

export const FILE_PART = z.object({
  upload,
  part: z
    .number(BROKEN)
    .int(BROKEN)
    .min(0, BROKEN)
    .max(MOST_PARTS - 1, BROKEN),
  base64: z.base64(BROKEN).max(Math.ceil((PART_BYTES * 4) / 3) + 4, BROKEN),
})
export const FILE_FINISH = z.object({
  upload,
  parts: z.number(BROKEN).int(BROKEN).min(1, BROKEN).max(MOST_PARTS, BROKEN),
  name: short,
  office: short,
})
export const FILE_READ = z.object({
  id: short,
  part: z.number(BROKEN).int(BROKEN).min(0, BROKEN).max(MOST_PARTS, BROKEN),
  receipt: short.exactOptional(),
  queryCode: short.exactOptional(),
})
