import { z } from 'zod'
import { SERIES_CODES } from '../../domain/letters/series'
import { checkSettings, writeTypedSettings } from '../../domain/office-settings/check-settings'
import {
  BUSINESS_OWNERS,
  completeSettings,
  FEE_RULES,
  INQUIRY_CLASSES,
  type OfficeSettings,
  PARTIAL_REMEDIES,
  SIGNING_MODES,
  SILENCE_REMEDIES,
  USUAL_SETTINGS,
  type UsualSettings,
} from '../../domain/office-settings/office-settings'
import { findInDistricts } from '../../service/district/find-in-districts'
import { markNew } from '../../service/migrations/migrations'
import type { Services } from '../../service/services'
import { auditEntry } from '../../service/store/audit-entry'
import type { AuditDoc, MarkDoc, OfficeDoc } from '../../service/store/documents'
import { INSTALLATION } from '../../service/store/partitions'
import { Duplicate } from '../../service/store/store'
import { OperationRefused } from './with-data'

const DISTRICTS = 'districts'

/** Part of addresses and of the keys of numbers. */
const code = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, '只能用小写字母、数字和横线，以字母开头，2 到 40 个字')
const text = z.string().trim().min(1, '不能为空').max(200, '太长')
const paragraphs = z.array(z.string().trim().min(1, '不能为空'))

/** Only the kind of each value is checked here; its content is checked by the rules of the settings page. */
const set = z.string()
const defaultSetting = <K extends keyof UsualSettings>(name: K) => USUAL_SETTINGS[name]
const style = z.strictObject({ prefix: set.default(''), ordinal: z.boolean().default(false) })

/** The settings of an office, under the names of domain/office-settings/office-settings.ts; what is left out has its usual value. */
const settingsShape = {
  reviewBody: set,
  court: set,
  letterSeries: set,
  inquiryClass: z.enum(INQUIRY_CLASSES).default(defaultSetting('inquiryClass')),
  partialRemedy: z.enum(PARTIAL_REMEDIES).default(defaultSetting('partialRemedy')),
  silenceRemedy: z.enum(SILENCE_REMEDIES).default(defaultSetting('silenceRemedy')),
  onlineAddress: set.default(defaultSetting('onlineAddress')),
  feeRule: z.enum(FEE_RULES).default(defaultSetting('feeRule')),
  paymentWords: set.default(defaultSetting('paymentWords')),
  businessOwners: z.enum(BUSINESS_OWNERS).default(defaultSetting('businessOwners')),
  signingMode: z.enum(SIGNING_MODES).default(defaultSetting('signingMode')),
  numberStyles: z.partialRecord(z.enum(SERIES_CODES), style).default(defaultSetting('numberStyles')),
  unit: set.default(defaultSetting('unit')),
  address: set.default(''),
  hours: set.default(''),
  phone: set.default(''),
  fax: set.default(''),
  email: set.default(''),
  postcode: set.default(''),
  reportDueOn: set.default(defaultSetting('reportDueOn')),
  remindDays: z.number().default(defaultSetting('remindDays')),
  graceDays: z.number().default(defaultSetting('graceDays')),
  reviewMonths: z.number().default(defaultSetting('reviewMonths')),
} satisfies Record<keyof OfficeSettings, z.ZodType>

/** What FILE holds: who the office is, its settings, and what the public reads of it, which may come later. */
const officeShape = z.strictObject({
  id: code,
  name: text,
  district: code,
  districtName: text,
  ...settingsShape,
  guide: z.array(z.strictObject({ heading: text, paragraphs })).default([]),
  catalogue: z.array(z.strictObject({ heading: text, items: paragraphs })).default([]),
})

/** Throws OperationRefused, and adds nothing, for a wrong description, a demo database or an id that is taken. */
export async function addOffice(
  { services }: { services: Pick<Services, 'store' | 'clock' | 'vault'> },
  described: unknown,
): Promise<{ id: string; district: string }> {
  const { store } = services
  const read = officeShape.safeParse(described, { error: describeIssue })
  if (!read.success) throw new OperationRefused(read.error.issues.map(composeSentence).join('\n'))
  if (await store.get<MarkDoc>('marks', INSTALLATION, 'demo'))
    throw new OperationRefused('这是演示数据库，不能登记正式的街道办事处。')
  const { id, name, district, districtName, guide, catalogue, ...given } = read.data
  const own = { _id: id, partition: district, name, district, districtName, guide, catalogue, demo: false }
  const office: OfficeDoc = { ...own, ...readSettings(given) }
  const added = { what: 'office.add', on: id, reason: '' }
  const audit = auditEntry(services, { partition: office.partition, office: id, actor: 'console', ...added })
  // In any district: the id is a part of addresses.
  if (await findInDistricts(services, 'offices', id)) throw refuseTakenId(id)
  // First: a district that has no office yet is empty, an office outside every district would be nowhere.
  await listDistrict(store, district)
  await saveOffice(store, office, audit)
  return { id, district }
}

/** Throws OperationRefused for settings that the settings page would not save either. */
function readSettings(given: Parameters<typeof completeSettings>[0]): OfficeSettings {
  const checked = checkSettings(writeTypedSettings(completeSettings(given)))
  if (checked.ok) return checked.settings
  throw new OperationRefused(
    Object.entries(checked.fields)
      .map(([field, fault]) => `${formatFieldName(field)}：${fault}`)
      .join('\n'),
  )
}

/** 'prefix.fee' of the form is 'numberStyles.fee.prefix' in the file. */
function formatFieldName(field: string): string {
  const [part = '', code] = field.split('.')
  return code ? `numberStyles.${code}.${part}` : field
}

function describeIssue(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys') return `没有这样的项目：${issue.keys.join('、')}`
  return issue.code === 'invalid_value' ? `只能是 ${issue.values.join('、')}` : describeKind(issue)
}

const KINDS: Record<string, string> = {
  string: '要写成文字，加引号',
  number: '要写成数字，不加引号',
  boolean: '要写成 true 或者 false',
}

function describeKind(issue: z.core.$ZodRawIssue): string {
  const expected = issue.code === 'invalid_type' && issue.input !== undefined ? KINDS[issue.expected] : undefined
  return expected ?? (issue.input === undefined ? '缺少' : '写法不对')
}

function composeSentence({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.') || 'FILE'}：${message}`
}

async function listDistrict(store: Services['store'], district: string): Promise<void> {
  await store.transact(INSTALLATION, async (tx) => {
    const mark = await tx.get<MarkDoc>('marks', DISTRICTS)
    const known = mark?.value.split(',') ?? []
    if (known.includes(district)) return
    if (!mark) await markNew(tx)
    await tx.put<MarkDoc>('marks', { _id: DISTRICTS, partition: INSTALLATION, value: [...known, district].join(',') })
  })
}

function refuseTakenId(id: string): OperationRefused {
  return new OperationRefused(`“${id}”已经登记过。`)
}

async function saveOffice(store: Services['store'], office: OfficeDoc, audit: AuditDoc): Promise<void> {
  try {
    await store.transact(office.partition, async (tx) => {
      await tx.create<OfficeDoc>('offices', office)
      await tx.create<AuditDoc>('audit', audit)
    })
  } catch (error) {
    throw error instanceof Duplicate ? refuseTakenId(office._id) : error
  }
}
