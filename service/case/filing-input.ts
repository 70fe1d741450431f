import { z } from 'zod'
import { APPLICANT_KINDS } from '../../domain/application/vocabulary'
import { THROUGHS } from '../../domain/words'
import { fileIds, text } from '../input'

/** The shape of an application form: what a field may hold is the form's own rule (domain/form). */
export const FILING_SHAPE = {
  applicantKind: z.enum(APPLICANT_KINDS, '请选择申请人类型。'),
  through: z.enum(THROUGHS, '请选择谁来填写。').prefault('self'),
  agentName: text.prefault(''),
  agentPhone: text.prefault(''),
  authorisation: fileIds.prefault([]),
  name: text,
  idKind: z.enum(['id-card', 'passport', 'other-id', 'credit-code'], '请选择证件类型。'),
  idNumber: text,
  representative: text,
  joint: text.prefault(''),
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
}
/** The same key each time one form is sent. */
export const FILING_KEY = z
  .string('缺少编号，请返回重新提交。')
  .min(8, '缺少编号，请返回重新提交。')
  .max(100, '编号太长。')
