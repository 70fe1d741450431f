import { Failure } from '../respond'
import type { Services } from '../services'
import type { MarkDoc, OfficeDoc } from '../store/documents'

/** The districts of this installation: each is a partition of its own. */
export async function districtsOf({ store }: Pick<Services, 'store'>): Promise<string[]> {
  const mark = await store.get<MarkDoc>('marks', 'districts')
  return mark ? mark.value.split(',').filter(Boolean) : []
}

export async function allOffices(services: Services): Promise<OfficeDoc[]> {
  const districts = await districtsOf(services)
  const pages = await Promise.all(districts.map((district) => officesOf(services, district)))
  return pages.flat()
}

export async function officesOf({ store }: Services, partition: string): Promise<OfficeDoc[]> {
  return (await store.query<OfficeDoc>('offices', { partition, eq: { district: partition } })).items
}

export async function officeBy({ store }: Services, id: string): Promise<OfficeDoc> {
  const office = await store.get<OfficeDoc>('offices', id)
  if (office) return office
  throw new Failure('not-found', '没有这个街道办事处。', { office: '没有这个街道办事处，请重新选择。' })
}
