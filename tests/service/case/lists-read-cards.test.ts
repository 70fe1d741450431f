import { queueReminders } from '../../../service/messages/queue-reminders'
import type { ApplicationDoc } from '../../../service/store/documents'
import type { Doc, Page } from '../../../service/store/store'
import {
  actOnCase,
  asResident,
  asStaff,
  CONFIRM,
  carryToIssue,
  DISTRICT,
  dataOf,
  FILING,
  fileApplicationWith,
  openStage,
  SEARCH,
  type Stage,
} from '../stage'

const INTERNAL = {
  leaf: '3.3.5',
  'fact.internal': 'personnel',
  'fact.what': '考核结果',
  'fact.held': 'yes',
  'fact.heldWhere': '党政办公室考核材料',
  'fact.reason': '只用于机关内部人事管理',
}
const REVIEW = { route: 'reconsideration', filedOn: '2025-03-03', body: '卫滨区人民政府', caseNumber: '1号' }

let stage: Stage
/** Not confirmed, in its period, waiting for its applicant, disclosed, withheld and disputed. */
let ids: Record<'submitted' | 'processing' | 'waiting' | 'disclosed' | 'withheld', string>
/** The places of all that was opened. */
let opened: string[]

beforeEach(async () => {
  stage = await openStage('2025-03-03')
  ids = {
    submitted: await fileApplicationWith(stage, { key: 'of-submitted' }),
    processing: await confirmed('of-processing'),
    waiting: await confirmed('of-waiting'),
    disclosed: await fileApplicationWith(stage, { key: 'of-disclosed' }),
    withheld: await confirmed('of-withheld'),
  }
  dataOf(await actOnCase('clerk', ids.submitted, 'record-contact', { how: '电话', reached: 'no', text: '无人接听' }))
  dataOf(await actOnCase('clerk', ids.waiting, 'request-supplement', { items: '年份', dueOn: '2025-03-10' }))
  await carryToIssue(ids.disclosed)
  dataOf(await actOnCase('clerk', ids.disclosed, 'serve-letter'))
  dataOf(await actOnCase('clerk', ids.withheld, 'record-search', SEARCH))
  dataOf(await actOnCase('clerk', ids.withheld, 'draft-reply', { files: [], ...INTERNAL }))
  dataOf(await actOnCase('reviewer', ids.withheld, 'pass-review'))
  dataOf(await actOnCase('approver', ids.withheld, 'sign-reply'))
  dataOf(await actOnCase('clerk', ids.withheld, 'issue-letter'))
  dataOf(await actOnCase('clerk', ids.withheld, 'serve-letter'))
  dataOf(await actOnCase('clerk', ids.withheld, 'open-proceeding', REVIEW))
  watchOpening()
  shutEvents()
})
afterEach(() => stage.close())

async function confirmed(key: string): Promise<string> {
  const id = await fileApplicationWith(stage, { key })
  dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
  return id
}

function watchOpening(): void {
  const { vault } = stage.services
  opened = []
  stage.services.vault = {
    ...vault,
    open: (sealed, where) => {
      opened.push(where)
      return vault.open(sealed, where)
    },
  }
}

/** From now on whoever looks at the events of an application, sealed or not, gets an error. */
function shutEvents(): void {
  const { query, get } = stage.store
  Object.assign(stage.services.store, {
    query: async (...asked: Parameters<typeof query>): Promise<Page<Doc>> => {
      const page = await query(...asked)
      return asked[0] === 'applications' ? { ...page, items: page.items.map(withoutEvents) } : page
    },
    get: async (...asked: Parameters<typeof get>): Promise<Doc | null> => {
      const doc = await get(...asked)
      return doc && asked[0] === 'applications' ? withoutEvents(doc) : doc
    },
  })
}

function withoutEvents<T extends object>(doc: T): T {
  return Object.defineProperty(doc, 'events', {
    get: () => {
      throw new Error('a list looked at the events of a case')
    },
  })
}

const cardsOf = (...cases: string[]) => cases.map((id) => `${id}/card`).sort()
const openedOnce = () => [...new Set(opened)].sort()

describe('a list reads cards and no events', () => {
  it('of open, of unconfirmed and of closed cases', async () => {
    const { cases } = dataOf(await asStaff('clerk', 'case.queue', { tab: 'open' }))
    expect(cases.map(({ id, applicant, summary }) => ({ id, applicant, summary }))).toEqual(
      [ids.waiting, ids.processing].map((id) => ({ id, applicant: '张*', summary: FILING.description })),
    )
    expect(openedOnce()).toEqual(cardsOf(ids.processing, ids.waiting))
    expect(dataOf(await asStaff('clerk', 'case.queue', { tab: 'to-confirm' })).cases[0]?.alert?.text).toContain(
      '没有联系上',
    )
    expect(dataOf(await asStaff('clerk', 'case.queue', { tab: 'closed' })).cases).toHaveLength(2)
  })

  it('of what is due today, with what is proposed', async () => {
    stage.day.today = '2025-03-12'
    const { groups } = dataOf(await asStaff('clerk', 'case.due'))
    const shown = groups.flatMap(({ cases }) => cases.map(({ id, proposal }) => [id, proposal?.leaf ?? null]))
    expect(shown).toEqual([
      [ids.processing, null],
      [ids.waiting, '3.6.1'],
      [ids.submitted, null],
    ])
    expect(openedOnce()).toEqual(cardsOf(ids.processing, ids.waiting, ids.submitted))
  })

  it('of what was withheld', async () => {
    const { cases } = dataOf(await asStaff('clerk', 'withheld.list', { year: 2025 }))
    expect(cases.map(({ case: { id }, lastOn }) => [id, lastOn])).toEqual([[ids.withheld, '2025-03-03']])
    expect(openedOnce()).toEqual(cardsOf(ids.withheld))
  })

  it('of what was disclosed, beside what tells whether others asked alike', async () => {
    const { cases } = dataOf(await asStaff('clerk', 'disclosure.list', { year: 2025 }))
    expect(cases.map(({ case: { id } }) => id)).toEqual([ids.disclosed])
    expect(openedOnce()).toEqual([`${ids.disclosed}/card`, `${ids.disclosed}/request/description`])
  })

  it('of a resident, with each office asked once', async () => {
    const { cases } = dataOf(await asResident('zhang', 'application.mine'))
    expect(cases.map(({ receipt }) => receipt).sort()).toEqual(Object.values(ids).sort())
    expect(openedOnce()).toEqual(cardsOf(...Object.values(ids)))
  })

  it('in the live report, whose tables open nothing at all', async () => {
    const { tables } = dataOf(await asStaff('publisher', 'report.live', { year: 2025 }))
    const cellOf = (at: string) => tables.flatMap(({ cells }) => cells).find((cell) => cell.at === at)?.text
    expect([cellOf('3.1/total'), cellOf('four/reconsideration/pending')]).toEqual(['1', '1'])
    expect(opened).toEqual([])
  })

  it.each([
    ['3.1/person', 'disclosed'],
    ['four/reconsideration/pending', 'withheld'],
  ] as const)('behind the cell %s', async (at, which) => {
    const { cases } = dataOf(await asStaff('clerk', 'report.cell', { year: 2025, at }))
    expect(cases.map(({ id }) => id)).toEqual([ids[which]])
    expect(openedOnce()).toEqual(cardsOf(ids[which]))
  })

  it('for the reminders of the night, which open nothing at all', async () => {
    stage.services.messenger = { reaches: () => true, send: async () => ({ result: 'sent' }) }
    stage.day.today = '2025-03-12'
    expect(await queueReminders(stage.services, DISTRICT)).toBe(3)
    expect(opened).toEqual([])
  })
})

describe('a card that does not open', () => {
  it('is shown by what it was made of', async () => {
    const { store } = stage
    const doc = await store.get<ApplicationDoc>('applications', DISTRICT, ids.submitted)
    const card = { ...doc?.card, sealed: doc?.applicant.name ?? '' } as ApplicationDoc['card']
    await store.transact(DISTRICT, (tx) => tx.patch<ApplicationDoc>('applications', ids.submitted, { card }))
    const { cases } = dataOf(await asStaff('clerk', 'case.queue', { tab: 'to-confirm' }))
    expect(cases[0]).toMatchObject({ applicant: '张*', summary: FILING.description })
  })
})
