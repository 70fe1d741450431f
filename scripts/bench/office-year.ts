// Invented cases of one year with the columns and the size of real ones, spread over the cells of table three.

import { CARD_SHAPE } from '../../domain/application/card'
import { NEVER, NO_DAY } from '../../domain/application/columns'
import { APPLICANT_KINDS } from '../../domain/application/vocabulary'
import { LEAF_CODES } from '../../domain/outcome/outcomes'
import type { ApplicationDoc, OfficeDoc } from '../../service/store/documents'
import type { Store } from '../../service/store/store'

export type Office = Pick<OfficeDoc, '_id' | 'partition'>

export const YEAR = 2025
const BATCH = 1000
/** One in so many was received the year before, and one in so many is still open. */
const EARLIER = 7
const OPEN = 11

export async function fillOffice(store: Store, office: Office, cases: number): Promise<void> {
  for (let from = 0; from < cases; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, cases - from) }, (_, index) => from + index)
    await store.transact(office.partition, async (tx) => {
      for (const n of numbers) await tx.create<ApplicationDoc>('applications', caseOf(office, n))
    })
  }
}

function caseOf({ _id: office, partition }: Office, n: number): ApplicationDoc {
  const isOpen = n % OPEN === 0
  const receivedYear = n % EARLIER === 0 ? YEAR - 1 : YEAR
  const id = `${office}-${(n * 7919) % 1_000_003}`
  return {
    ...FILED,
    _id: id,
    receipt: id,
    partition,
    office,
    caller: `web:${id}`,
    applicantHash: `hash-${n % 9000}`,
    number: String(n),
    applicantKind: pickInTurn(APPLICANT_KINDS, n),
    status: isOpen ? 'processing' : 'closed',
    replyState: isOpen ? '' : 'served',
    receivedYear,
    disputed: false,
    desk: '',
    receivedOn: `${receivedYear}-11-03`,
    closedYear: isOpen ? NEVER : YEAR,
    outcome: isOpen ? '' : pickInTurn(LEAF_CODES, n),
    card: { shape: CARD_SHAPE, sealed: 'x'.repeat(200) },
  }
}

/** What every case has alike, as long as in a real one: about 2 KB with the sealed fields and the events. */
const FILED = {
  submittedAt: `${YEAR - 1}-11-01T02:00:00.000Z`,
  submittedOn: `${YEAR - 1}-11-01`,
  channel: 'online' as const,
  applicant: fillSealed(
    'name',
    'idKind',
    'idNumber',
    'representative',
    'contactName',
    'phone',
    'email',
    'address',
    'agentName',
    'agentPhone',
    'joint',
  ),
  request: {
    sealed: { description: 'x'.repeat(2000), documentNumber: '', purpose: '' },
    form: 'electronic' as const,
    delivery: 'online' as const,
    acceptOther: true,
  },
  proofFiles: [],
  attachments: [],
  events: [],
  head: '',
  mac: 'x'.repeat(43),
  version: 1,
  demo: true,
  replyDueOn: NO_DAY,
  nextAct: '',
  nextActOn: NO_DAY,
}

function fillSealed<F extends string>(...fields: F[]): Record<F, string> {
  return Object.fromEntries(fields.map((field) => [field, 'x'.repeat(80)])) as Record<F, string>
}

function pickInTurn<T>(of: readonly T[], n: number): T {
  return of[n % of.length]!
}
