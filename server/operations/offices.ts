import { z } from 'zod'
import { auditEntry } from '../../cloudfunctions/shared/audit'
import type { AuditDoc, MarkDoc, OfficeDoc } from '../../cloudfunctions/shared/documents'
import type { Services } from '../../cloudfunctions/shared/services'
import { Duplicate } from '../../cloudfunctions/shared/store'
import { Refused } from './data'

const DISTRICTS = 'districts'

/** Part of addresses and of the keys of numbers. */
const code = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, '只能用小写字母、数字和横线，以字母开头，2 到 40 个字')
const text = z.string().trim().min(1, '不能为空').max(200, '太长')
const perhaps = z.string().trim().max(200, '太长').default('')
const paragraphs = z.array(z.string().trim().min(1, '不能为空'))

/** What FILE holds: letters need the first block; what the public reads of the office may come later. */
const officeShape = z.strictObject({
  id: code,
  name: text,
  district: code,
  districtName: text,
  letterSeries: text,
  reviewBody: text,
  court: text,
  address: perhaps,
  hours: perhaps,
  phone: perhaps,
  fax: perhaps,
  email: perhaps,
  postcode: perhaps,
  guide: z.array(z.strictObject({ heading: text, paragraphs })).default([]),
  catalogue: z.array(z.strictObject({ heading: text, items: paragraphs })).default([]),
  signingMode: z.enum(['three', 'two', 'one']).default('three'),
})

/** Throws Refused, and adds nothing, for a wrong description, a demo database or an id that is taken. */
export async function addOffice(
  { services }: { services: Pick<Services, 'store' | 'clock' | 'vault'> },
  described: unknown,
): Promise<{ id: string; district: string }> {
  const { store } = services
  const read = officeShape.safeParse(described, { error: inChinese })
  if (!read.success) throw new Refused(read.error.issues.map(sentence).join('\n'))
  if (await store.get<MarkDoc>('marks', 'demo')) throw new Refused('这是演示数据库，不能登记正式的街道办事处。')
  const { id, ...rest } = read.data
  const office: OfficeDoc = { ...rest, _id: id, partition: rest.district, demo: false }
  const added = { what: 'office.add', on: id, reason: '' }
  const audit = auditEntry(services, { partition: office.partition, office: id, actor: 'console', ...added })
  // First: a district that has no office yet is empty, an office outside every district would be nowhere.
  await listDistrict(store, rest.district)
  await keep(store, office, audit)
  return { id, district: rest.district }
}

function inChinese(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys') return `没有这样的项目：${issue.keys.join('、')}`
  return issue.code === 'invalid_value' ? `只能是 ${issue.values.join('、')}` : '缺少，或者写法不对'
}

function sentence({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.') || 'FILE'}：${message}`
}

async function listDistrict(store: Services['store'], district: string): Promise<void> {
  await store.transact(async (tx) => {
    const mark = await tx.get<MarkDoc>('marks', DISTRICTS)
    const known = mark?.value.split(',') ?? []
    if (known.includes(district)) return
    const partition = mark?.partition ?? district
    await tx.put<MarkDoc>('marks', { _id: DISTRICTS, partition, value: [...known, district].join(',') })
  })
}

async function keep(store: Services['store'], office: OfficeDoc, audit: AuditDoc): Promise<void> {
  try {
    await store.transact(async (tx) => {
      await tx.create<OfficeDoc>('offices', office)
      await tx.create<AuditDoc>('audit', audit)
    })
  } catch (error) {
    throw error instanceof Duplicate ? new Refused(`“${office._id}”已经登记过。`) : error
  }
}
