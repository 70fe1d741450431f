import { checkCreditCode, checkIdCard, type IdProblem, isEmail, isPhone } from '../identity/identity'
import { ID_KIND_WORDS, type IdKind } from '../words/application'
import { countCharacters } from './count-characters'
import { type FilingDraft, type FilingField, isOrganisation, listIdKinds } from './filing'
import { FILING_FIELDS, type FilingFieldSpec, MAX_FILES } from './filing-fields'

export { countCharacters } from './count-characters'
export {
  type FilingDraft as Filing,
  type FilingField,
  isOrganisation,
  listIdKinds,
  makeEmptyFiling,
  removeUnaskedFields,
} from './filing'
export { FILING_FIELDS, type FilingFieldSpec, MAX_DESCRIPTION, MAX_FILES } from './filing-fields'

/** What is still wrong, by field, in the resident's words; empty when the application can be sent. */
export function checkFiling(draft: FilingDraft): Partial<Record<FilingField, string>> {
  const problems = FILING_FIELDS.map(({ name }) => [name, checkField(name, draft)] as const)
  return Object.fromEntries(problems.filter(([, problem]) => problem !== null))
}

/** The problem of one field, or null. Looks at the others only where they decide what this one needs. */
export function checkField(name: FilingField, draft: FilingDraft): string | null {
  const spec = FILING_FIELDS.find((one) => one.name === name)
  if (!spec || !isFieldShown(spec, draft)) return null
  return checkFieldByKind(spec, draft) ?? FIELD_RULES[name]?.(draft) ?? null
}

/** The fields that this applicant fills in. */
export function listFilingFields(draft: Pick<FilingDraft, 'applicantKind' | 'through'>): FilingFieldSpec[] {
  return FILING_FIELDS.filter((spec) => isFieldShown(spec, draft))
}

/** Who applies, as far as the names of the fields depend on it; `idKind` where it is known. */
export type WhoApplies = Pick<FilingDraft, 'applicantKind'> & { idKind?: IdKind | undefined }

export function getFieldLabel(spec: FilingFieldSpec, draft: WhoApplies): string {
  if (isCreditCode(spec, draft)) return ID_KIND_WORDS['credit-code']
  return isOrganisation(draft) ? (spec.organisationLabel ?? spec.label) : spec.label
}

export function getFieldHint(spec: FilingFieldSpec, draft: WhoApplies): string {
  return isCreditCode(spec, draft) ? '18位，照证照填写，加密保存' : spec.hint
}

function isCreditCode({ name }: FilingFieldSpec, { idKind }: WhoApplies): boolean {
  return name === 'idNumber' && idKind === 'credit-code'
}

/** What a field is called wherever it is shown, so that a case and the form it came from say the same. */
export function getFieldLabelByName(name: FilingField, draft: WhoApplies): string {
  const spec = FILING_FIELDS.find((one) => one.name === name)
  return spec ? getFieldLabel(spec, draft) : ''
}

/** The lines of the page on which the applicant confirms what will be sent. */
export function summarizeFiling(draft: FilingDraft): { label: string; value: string }[] {
  return listFilingFields(draft)
    .map((spec) => ({ label: getFieldLabel(spec, draft), value: describeFieldValue(spec, draft) }))
    .filter(({ value }) => value !== '')
}

function isFieldShown({ of }: FilingFieldSpec, draft: Pick<FilingDraft, 'applicantKind' | 'through'>): boolean {
  if (of === 'organisation') return isOrganisation(draft)
  if (of === 'agent') return draft.through === 'agent'
  return of === 'all' || draft.through !== 'self'
}

function describeFieldValue(spec: FilingFieldSpec, draft: FilingDraft): string {
  const value = draft[spec.name]
  if (typeof value === 'boolean') return value ? '接受' : '不接受'
  if (typeof value !== 'string') return value.length > 0 ? `${value.length}个文件` : ''
  return spec.kind === 'choice' ? (spec.choices.find((one) => one.value === value)?.label ?? '') : value.trim()
}

function checkFieldByKind(spec: FilingFieldSpec, draft: FilingDraft): string | null {
  const value = draft[spec.name]
  if (typeof value === 'boolean') return null
  if (typeof value !== 'string') return checkFiles(spec, value, draft)
  if (spec.kind === 'choice') return spec.choices.some((one) => one.value === value) ? null : `请选择${spec.label}`
  return checkText(spec, value, draft)
}

function checkText(spec: FilingFieldSpec, value: string, draft: FilingDraft): string | null {
  const count = countCharacters(value)
  if (count === 0) return spec.optional ? null : `请填写${getFieldLabel(spec, draft)}`
  if (count <= spec.max) return null
  return `${getFieldLabel(spec, draft)}最多${spec.max}个字，现在有${count}个字，请删去${count - spec.max}个字`
}

function checkFiles(spec: FilingFieldSpec, ids: readonly string[], draft: FilingDraft): string | null {
  if (ids.length === 0) return spec.optional ? null : `请上传${getFieldLabel(spec, draft)}`
  const total = draft.proofFiles.length + draft.attachments.length + listAuthorisationFiles(draft).length
  return total > MAX_FILES
    ? `身份证明、委托书和其他材料合计最多${MAX_FILES}个文件，现在有${total}个，请删去${total - MAX_FILES}个`
    : null
}

/** Files of a choice that was taken back are not sent. */
function listAuthorisationFiles({ through, authorisation }: FilingDraft): readonly string[] {
  return through === 'agent' ? authorisation : []
}

const FIELD_RULES: Partial<Record<FilingField, (draft: FilingDraft) => string | null>> = {
  idKind: ({ applicantKind, idKind }) =>
    listIdKinds(applicantKind).includes(idKind) ? null : '这种证件与申请人类型不符，请重新选择',
  idNumber: checkIdNumber,
  agentPhone: ({ agentPhone }) => (isPhone(agentPhone) ? null : WRONG_PHONE),
  phone: checkPhoneField,
  email: checkEmailField,
  address: ({ address, delivery }) =>
    delivery === 'post' && address.trim() === '' ? '选择邮寄，请填写收件地址' : null,
}

const ID_CARD_WORDS: Record<IdProblem, string> = {
  length: '身份证号码应当是18位，请检查是不是多了或者少了',
  characters: '身份证号码只能是数字，最后一位可以是X，请检查',
  'birth-date': '身份证号码中的出生日期不存在，请对照证件逐位检查',
  checksum: '身份证号码有一位不对，请对照证件逐位检查',
}
const CREDIT_CODE_WORDS: Record<IdProblem, string> = {
  length: '统一社会信用代码应当是18位，请检查是不是多了或者少了',
  characters: '统一社会信用代码中有不会出现的字符（没有字母I、O、S、V、Z），请检查',
  'birth-date': '统一社会信用代码不对，请对照证照逐位检查',
  checksum: '统一社会信用代码有一位不对，请对照证照逐位检查',
}

function checkIdNumber({ idKind, idNumber }: FilingDraft): string | null {
  const card = idKind === 'id-card' ? checkIdCard(idNumber) : null
  if (card) return ID_CARD_WORDS[card]
  const code = idKind === 'credit-code' ? checkCreditCode(idNumber) : null
  return code ? CREDIT_CODE_WORDS[code] : null
}

const WRONG_PHONE = '电话号码不对：手机是11位，座机请加区号'

/** Art. 29: one way of contact is enough; which one is the applicant's choice. */
function checkPhoneField({ phone, email, address }: FilingDraft): string | null {
  if (phone.trim() !== '') return isPhone(phone) ? null : WRONG_PHONE
  return email.trim() || address.trim() ? null : '电话、电子邮箱、地址请至少填写一项'
}

function checkEmailField({ email, delivery }: FilingDraft): string | null {
  if (email.trim() !== '') return isEmail(email) ? null : '电子邮箱的格式不对，请检查'
  return delivery === 'email' ? '选择电子邮件接收，请填写电子邮箱' : null
}
