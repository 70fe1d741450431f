import { CHANNELS, type Channel } from '../../../../domain/application/vocabulary'
import { checkEntry, isRequiredForEntry, listLackingContents } from '../../../../domain/form/check-entry'
import {
  FILING_FIELDS,
  type Filing,
  type FilingField,
  type FilingFieldSpec,
  getFieldHint,
  getFieldLabel,
  listFilingFields,
  listIdKinds,
  makeEmptyFiling,
} from '../../../../domain/form/check-filing'
import { findUsualKind } from '../../../../domain/identity/identity'
import { describeUsualKind, ENTERED_CHANNEL_WORDS, LACKING_WORDS, RECEIPT_WORDS } from '../../../../domain/words'
import type { Day, EntryInput, FieldSpec, Me } from '../../../../typings/api'
import { checkFields, type FieldValue, type FormValues, toActionInput } from '../../components/form/field-values'

/** The resident's form in sections; how it came stands before it. */
export const ENTRY_SECTIONS: readonly { title: string; fields: readonly FilingField[] }[] = [
  {
    title: '二、申请人',
    fields: ['applicantKind', 'name', 'idKind', 'idNumber', 'representative', 'joint', 'proofFiles'],
  },
  { title: '三、由谁代理或者代填', fields: ['through', 'agentName', 'agentPhone', 'authorisation'] },
  { title: '四、联系方式', fields: ['contactName', 'phone', 'email', 'address'] },
  { title: '五、申请内容', fields: ['description', 'documentNumber', 'purpose', 'attachments'] },
  { title: '六、提供方式', fields: ['form', 'delivery', 'acceptOther'] },
]

/** Channel, form and delivery stay open, because only what the paper says is entered; consent nobody wrote counts as none. */
export function firstEntry(today: Day): FormValues {
  const { acceptOther: _, ...draft } = makeEmptyFiling()
  return {
    ...draft,
    ...FIRST_FILES,
    form: '',
    delivery: '',
    acceptOther: '',
    channel: '',
    submittedOn: today,
    text: '',
  }
}

const FIRST_FILES = { proofFiles: [], authorisation: [], attachments: [], files: [] }

export function readChannel({ channel }: FormValues): Channel | null {
  return CHANNELS.find((one) => one === channel) ?? null
}

/** What the day is called, by the way it came. */
const DAY_WORDS: Record<Channel, string> = {
  'in-person': '提交的日期',
  oral: '口头提出的日期',
  'signed-post': '签收的日期',
  'ordinary-post': '收到信函的日期',
  online: '收到的日期',
  fax: '收到传真的日期',
}

const plain = { required: true, hint: '', choices: [], value: '' }

export function listArrivalFields(channel: Channel | null): FieldSpec[] {
  const choices = CHANNELS.map((value) => ({ value, label: ENTERED_CHANNEL_WORDS[value] }))
  const how: FieldSpec = { ...plain, name: 'channel', label: '怎样来的', kind: 'choice', choices }
  if (!channel) return [how]
  const text = { name: 'text', kind: 'long-text' as const, required: channel === 'oral' }
  const files = { name: 'files', kind: 'files' as const, required: channel === 'signed-post' }
  return [
    { ...how, hint: RECEIPT_WORDS[channel] },
    { ...plain, name: 'submittedOn', label: DAY_WORDS[channel], kind: 'day' },
    { ...plain, ...text, label: channel === 'oral' ? '为什么书面有困难、由谁代为填写' : '登记说明' },
    {
      ...plain,
      ...files,
      label: '邮戳、信封或者签收单的照片',
      hint: channel === 'signed-post' ? '收到之日以它为凭' : '',
    },
  ]
}

export function listSectionFields(names: readonly FilingField[], values: FormValues): FieldSpec[] {
  const draft = toFiling(values)
  return listFilingFields(draft)
    .filter(({ name }) => names.includes(name))
    .map((spec) => fieldOf(spec, draft))
}

function fieldOf(spec: FilingFieldSpec, draft: Filing): FieldSpec {
  const { name } = spec
  const own = {
    name,
    label: getFieldLabel(spec, draft),
    hint: getFieldHint(spec, draft),
    value: '',
    required: isRequiredForEntry(name),
  }
  if (spec.kind === 'switch') {
    return { ...own, kind: 'choice', choices: [...YES_NO], hint: '申请上没有写的不选，记为不接受' }
  }
  const allowed: readonly string[] = name === 'idKind' ? listIdKinds(draft.applicantKind) : []
  const choices = spec.choices.filter(({ value }) => name !== 'idKind' || allowed.includes(value))
  return { ...own, kind: spec.kind, choices }
}

const YES_NO = [
  { value: 'yes', label: '接受' },
  { value: 'no', label: '不接受' },
]

/** The form as the rules of filing read it; files by their ids. */
export function toFiling(values: FormValues): Filing {
  const draft = Object.fromEntries(FILING_FIELDS.map(({ name }) => [name, idsOf(values[name] ?? '')]))
  return { ...(draft as unknown as Filing), acceptOther: values.acceptOther === 'yes' }
}

function idsOf(value: FieldValue): string | string[] {
  return typeof value === 'string' ? value.trim() : value.map(({ id }) => id)
}

/** The kind of document that follows when the kind of applicant does not have the one that is chosen. */
export function fittingIdKind(values: FormValues): string {
  const { applicantKind, idKind } = toFiling(values)
  const kinds = listIdKinds(applicantKind)
  return kinds.includes(idKind) ? idKind : (kinds[0] ?? '')
}

/** By field, what must be mended before it can be registered. A gap that a supplement can fill is none. */
export function checkEntryValues(values: FormValues): Record<string, string> {
  return { ...checkFields(listArrivalFields(readChannel(values)), values), ...checkEntry(toFiling(values)) }
}

/** '缺少身份证明、缺少联系方式', '' where all is there. */
export function describeGaps(values: FormValues): string {
  const channel = readChannel(values)
  if (!channel) return ''
  return listLackingContents(toFiling(values), channel)
    .map((one) => LACKING_WORDS[one])
    .join('、')
}

/** Of an entry that was checked. */
export function toEntryInput(values: FormValues): Omit<EntryInput, 'key'> {
  const channel = readChannel(values)
  if (!channel) throw new Error('nobody has said how the application came')
  const { submittedOn = '', text = '', files = [] } = toActionInput(listArrivalFields(channel), values)
  return { ...toFiling(values), channel, submittedOn: `${submittedOn}`, text: `${text}`, files: [...files] }
}

/** '按统一社会信用代码，这位申请人通常计入“商业企业”。', '' where that is chosen or nothing is known. */
export function proposeKind(values: FormValues, { businessOwners }: Pick<Me, 'businessOwners'>): string {
  const draft = toFiling(values)
  return describeUsualKind(findUsualKind(draft, businessOwners), draft.applicantKind)
}
