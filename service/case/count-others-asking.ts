import { ALIKE, measureLikeness, sameNumbers } from '../../domain/application/likeness'
import { yearOf } from '../../domain/day'
import type { Related } from '../../typings/api'
import type { Services } from '../services'
import type { Query } from '../store/store'
import type { ListedDoc } from './listed-case'
import { textOf } from './request-text'

/** So many applications are opened for a hint; an office with more sees the hint for these. */
const MOST_LOOKED_AT = 400
const PAGE = 100

type Asking = { doc: ListedDoc; asked: string }

/** Art. 44: how many other applicants of this year and the last one asked for what looks the same. Counts, nobody's name. */
export async function othersAsking(services: Services, { doc, asked }: Asking): Promise<Related['others']> {
  const docs = await receivedLately(services, doc)
  const alike = docs.filter((one) => {
    const text = textOf(services.vault, one)
    return measureLikeness(asked, text) >= ALIKE && sameNumbers(asked, text)
  })
  return { applicants: new Set(alike.map((one) => one.applicantHash)).size, applications: alike.length }
}

async function receivedLately({ store, clock }: Services, doc: ListedDoc): Promise<ListedDoc[]> {
  const year = yearOf(clock.today())
  const found: ListedDoc[] = []
  for (const receivedYear of [year, year - 1]) {
    let cursor: string | null = null
    do {
      const eq = { office: doc.office, receivedYear }
      const query: Query = { partition: doc.partition, eq, limit: PAGE, ...(cursor && { cursor }) }
      const page: { items: ListedDoc[]; next: string | null } = await store.query('applications', query)
      found.push(...page.items.filter((one) => one.applicantHash !== doc.applicantHash))
      cursor = found.length < MOST_LOOKED_AT ? page.next : null
    } while (cursor)
  }
  return found.slice(0, MOST_LOOKED_AT)
}
