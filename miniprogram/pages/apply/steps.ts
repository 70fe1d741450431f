import {
  checkFiling,
  FILING_FIELDS,
  type FilingField,
  type FilingFieldSpec,
  getFieldHint,
  getFieldLabel,
  listFilingFields,
  listIdKinds,
} from '../../../domain/form/check-filing'
import type { FilingDraft } from '../../../typings/api'
import type { FileName } from '../../services/draft'

/** The steps of the form, one subject each; the last step is the summary and has no fields. */
export const STEPS: readonly { title: string; fields: readonly FilingField[] }[] = [
  { title: '谁来申请', fields: ['applicantKind', 'through', 'agentName', 'agentPhone', 'authorisation'] },
  { title: '姓名和身份', fields: ['name', 'idKind', 'idNumber', 'representative', 'joint', 'proofFiles'] },
  { title: '怎么联系您', fields: ['contactName', 'phone', 'email', 'address'] },
  { title: '需要什么信息', fields: ['description', 'documentNumber', 'purpose', 'attachments'] },
  { title: '怎样提供给您', fields: ['form', 'delivery', 'acceptOther'] },
  { title: '核对并提交', fields: [] },
]
export const LAST_STEP = STEPS.length - 1

export type FilingErrors = Partial<Record<FilingField, string>>
/** A field ready to be drawn. `value` for what is typed or chosen, `on` for a switch, `items` for files. */
export type DrawnField = Pick<FilingFieldSpec, 'name' | 'hint' | 'kind' | 'optional' | 'max' | 'choices'> & {
  label: string
  value: string
  on: boolean
  items: ({ id: string } & FileName)[]
  error: string
}
type TypedFiling = { draft: FilingDraft; files: Record<string, FileName> }

export function drawStep(step: number, typed: TypedFiling, errors: FilingErrors): DrawnField[] {
  const wanted = STEPS[step]?.fields ?? []
  return listFilingFields(typed.draft)
    .filter(({ name }) => wanted.includes(name))
    .map((spec) => drawField(spec, typed, errors[spec.name] ?? ''))
}

function drawField(spec: FilingFieldSpec, { draft, files }: TypedFiling, error: string): DrawnField {
  const { name, kind, optional, max } = spec
  const value = draft[name]
  return {
    name,
    kind,
    optional,
    max,
    error,
    label: getFieldLabel(spec, draft),
    hint: getFieldHint(spec, draft),
    choices: listChoices(spec, draft),
    value: typeof value === 'string' ? value : '',
    on: value === true,
    items: Array.isArray(value) ? value.map((id) => ({ id, ...(files[id] ?? { name: '已上传的文件', size: 0 }) })) : [],
  }
}

function listChoices({ name, choices }: FilingFieldSpec, { applicantKind }: FilingDraft) {
  if (name !== 'idKind') return choices
  const allowed: readonly string[] = listIdKinds(applicantKind)
  return choices.filter(({ value }) => allowed.includes(value))
}

export function isFilingField(name: string): name is FilingField {
  return FILING_FIELDS.some((spec) => spec.name === name)
}

export function findStep(field: FilingField): number {
  return STEPS.findIndex(({ fields }) => fields.includes(field))
}

/** The first step at which one of these fields stands, or null when there is none. */
export function findFirstStep(errors: FilingErrors): number | null {
  const steps = (Object.keys(errors) as FilingField[]).map(findStep).filter((step) => step >= 0)
  return steps.length > 0 ? Math.min(...steps) : null
}

/** What is wrong in this step and those before it: a later choice can ask for something left out earlier. */
export function checkStepsUpTo(step: number, draft: FilingDraft): FilingErrors {
  const all = Object.entries(checkFiling(draft)) as [FilingField, string][]
  return Object.fromEntries(all.filter(([name]) => findStep(name) <= step))
}

/** The draft with one answer changed; the kind of document follows the kind of applicant. */
export function setAnswer(draft: FilingDraft, name: FilingField, value: FilingDraft[FilingField]): FilingDraft {
  const changed: FilingDraft = { ...draft, [name]: value }
  const kinds = listIdKinds(changed.applicantKind)
  return kinds.includes(changed.idKind) ? changed : { ...changed, idKind: kinds[0]! }
}
