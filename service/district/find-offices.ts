import { Failure } from '../respond'
import type { Services } from '../services'
import type { OfficeDoc, StaffDoc } from '../store/documents'
import { districtsOf, findInDistricts } from './find-in-districts'

export async function allOffices(services: Services): Promise<OfficeDoc[]> {
  const districts = await districtsOf(services)
  const pages = await Promise.all(districts.map((district) => officesOf(services, district)))
  return pages.flat()
}

export async function officesOf({ store }: Services, partition: string): Promise<OfficeDoc[]> {
  return (await store.query<OfficeDoc>('offices', { partition, eq: { district: partition } })).items
}

export async function officeBy(services: Services, id: string): Promise<OfficeDoc> {
  const office = await findInDistricts<OfficeDoc>(services, 'offices', id)
  if (office) return office
  throw noOffice()
}

/** The office of an officer or of a case: the district is known with it. */
export async function officeOf(
  { store }: Pick<Services, 'store'>,
  { partition, office: id }: Pick<StaffDoc, 'partition' | 'office'>,
): Promise<OfficeDoc> {
  const office = await store.get<OfficeDoc>('offices', partition, id)
  if (office) return office
  throw noOffice()
}

function noOffice(): Failure {
  return new Failure('not-found', '没有这个街道办事处。', { office: '没有这个街道办事处，请重新选择。' })
}
