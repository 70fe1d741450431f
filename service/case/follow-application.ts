import type { Command } from '../../domain/application/acts'
import { isRefusal, type Refusal } from '../../domain/refusal'
import type { CaseAddress, ResidentCard, ResidentCase } from '../../typings/api'
import { districtsOf } from '../district/find-in-districts'
import type { Services } from '../services'
import type { Caller } from '../sign-in/identify-caller'
import type { ApplicationDoc } from '../store/documents'
import { pressOf, wasDone } from '../store/idempotency-key'
import { carryOutAct, surroundingsAfter, surroundingsOf } from './act-on-case'
import type { ListedDoc } from './listed-case'
import { applicationAt } from './receipt'
import type { Identity } from './supplied-identity'
import { residentCards } from './views/resident-card'
import { residentCase } from './views/resident-case'

type FollowedAct = CaseAddress & { version: number; key?: string }

export async function listOwnApplications(services: Services, caller: string): Promise<{ cases: ResidentCard[] }> {
  const districts = await districtsOf(services)
  const pages = await Promise.all(districts.map((partition) => filedBy(services, partition, caller)))
  return { cases: await residentCards(services, pages.flat()) }
}

async function filedBy({ store }: Services, partition: string, caller: string): Promise<ListedDoc[]> {
  const query = { partition, eq: { caller }, order: ['submittedAt', 'desc'] as [string, 'desc'] }
  return (await store.query<ListedDoc>('applications', query)).items
}

export async function readApplication(services: Services, caller: Caller, address: CaseAddress): Promise<ResidentCase> {
  const doc = await applicationAt(services, caller, address)
  return residentCase(services, doc, await surroundingsOf(services, doc))
}

/** The applicant's own moves: withdraw, supplement, suggest. */
export async function actAsApplicant(
  services: Services,
  caller: Caller,
  asked: FollowedAct & { command: Command; identity?: Identity },
) {
  const doc = await applicationAt(services, caller, asked)
  // By the case, not by the caller: who follows with the query code may be known by another cookie the second time.
  const press = pressOf(services, doc, { key: asked.key, content: [asked.command, asked.identity ?? null] })
  if (await wasDone(services.store, press)) return readApplication(services, caller, asked)
  const uploader = { resident: caller.kind === 'resident' ? caller.id : '' }
  const actor = { id: 'applicant', roles: 'resident' } as const
  const around = await surroundingsOf(services, doc)
  const after: ApplicationDoc | Refusal = await carryOutAct(services, {
    doc,
    around,
    version: asked.version,
    actor,
    uploader,
    command: asked.command,
    ...(asked.identity && { identity: asked.identity }),
    press,
  })
  if (isRefusal(after)) return after
  return residentCase(services, after, await surroundingsAfter(services, around, { before: doc, after }))
}
