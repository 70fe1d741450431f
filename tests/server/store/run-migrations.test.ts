import { join } from 'node:path'
import { CARD_SHAPE } from '../../../domain/application/card'
import { columnsOf } from '../../../domain/application/columns'
import { foldCase } from '../../../domain/application/fold'
import { computeTimeline } from '../../../domain/clock/timeline'
import { type Installation, openInstallation } from '../../../server/main'
import { verifyAll } from '../../../server/operations/verify'
import { runMigrations } from '../../../server/store/run-migrations'
import { openSqlite } from '../../../server/store/sqlite'
import { loadCalendar } from '../../../service/calendar/load-calendar'
import { fileApplication } from '../../../service/case/file-application'
import { cardTexts } from '../../../service/case/listed-case'
import { openCorrection } from '../../../service/corrections/correction-record'
import { cardsOfCases } from '../../../service/migrations/cards-of-cases'
import { correctionsIntoRecords, type FormerCorrectionDoc } from '../../../service/migrations/corrections-into-records'
import { MIGRATIONS, openMigrated } from '../../../service/migrations/migrations'
import { withChange } from '../../../service/sealing/document-mac'
import { openCard } from '../../../service/sealing/seal-card'
import { withoutTexts } from '../../../service/sealing/seal-events'
import type { ApplicationDoc, CorrectionDoc, MarkDoc } from '../../../service/store/documents'
import { INSTALLATION } from '../../../service/store/partitions'
import { CALLER, CASES, DISTRICT, FILED, RECEIPT, TODAY, unpackData } from '../../fixtures/version-0.1.0/data'
import { newFolder, removeFolder } from '../demo-installation'
import { dyingAfter } from '../dying-store'

let folder: string
beforeEach(() => {
  folder = newFolder()
  unpackData(folder)
})
afterEach(() => removeFolder(folder))

async function opened<R>(work: (ground: Installation) => Promise<R>): Promise<R> {
  const ground = await openInstallation({ folder, today: TODAY })
  try {
    return await work(ground)
  } finally {
    await ground.store.close()
  }
}

const casesIn = async ({ store }: Installation) =>
  (await store.query<ApplicationDoc>('applications', { partition: DISTRICT })).items

describe('the data of version 0.1.0', () => {
  it('verifies after it was brought over, and no key of a filing is left in it', async () => {
    await opened(async (ground) => {
      const { ok, problems, checked } = await verifyAll(ground)
      expect({ ok, problems }).toEqual({ ok: true, problems: [] })
      expect(checked).toMatchObject({ cases: CASES, corrections: 2, files: 2, settings: 1, localDays: 1 })
      expect(await ground.store.count('filings')).toBe(0)
      expect(await ground.store.get<MarkDoc>('marks', INSTALLATION, 'districts')).toMatchObject({ value: DISTRICT })
    })
  })

  it('has each case where it was, on the day it had', async () => {
    await opened(async (ground) => {
      const calendar = await loadCalendar(ground.services, DISTRICT)
      const columns = (await casesIn(ground)).map(({ events, status, replyDueOn }) => {
        const state = foldCase(withoutTexts(events))
        const now = columnsOf(state, computeTimeline(state.events, calendar))
        return { stored: { status, replyDueOn }, derived: { status: now.status, replyDueOn: now.replyDueOn } }
      })
      expect(new Set(columns.map(({ stored }) => stored.status)).size).toBeGreaterThan(3)
      for (const { stored, derived } of columns) expect(derived).toEqual(stored)
    })
  })

  it('keeps the ids of its applications', async () => {
    const former = openSqlite(join(folder, 'gongkai.db'))
    const ids: string[] = []
    for await (const { id } of former.rows('applications')) ids.push(id)
    await former.close()
    expect((await opened(casesIn)).map(({ _id }) => _id).sort()).toEqual(ids.sort())
    expect(ids).toContain(RECEIPT)
  })

  it('answers a filing that is sent again with the receipt it got then', async () => {
    await opened(async (ground) => {
      expect(await fileApplication(ground.services, CALLER, FILED)).toMatchObject({ receipt: RECEIPT })
      const other = fileApplication(ground.services, CALLER, { ...FILED, description: '另一件事' })
      await expect(other).rejects.toMatchObject({ code: 'key-used' })
      expect(await casesIn(ground)).toHaveLength(CASES)
    })
  })

  it('is brought over once', async () => {
    await opened(casesIn)
    await opened(async ({ store, vault, services }) => {
      const never = { ...store, inOneProcess: () => Promise.reject(new Error('begun again')) }
      await runMigrations({ store: never, vault }, services.log)
      const mark = await store.get<MarkDoc>('marks', INSTALLATION, 'migrations')
      expect(mark?.value.split(',')).toEqual(MIGRATIONS.map(({ name }) => name))
    })
  })

  it('is brought over by a second start wherever the first was cut off', async () => {
    const { vault, services } = await opened(async (ground) => ground)
    for (let count = 0, isDone = false; !isDone; count += 3) {
      unpackData(folder)
      const store = openSqlite(join(folder, 'gongkai.db'))
      isDone = await runMigrations({ store: dyingAfter(store, count), vault }, services.log).then(
        () => true,
        () => false,
      )
      await store.close()
      const { ok, problems } = await opened(verifyAll)
      expect({ count, ok, problems }).toEqual({ count, ok: true, problems: [] })
    }
  }, 60_000)
})

describe('the card of an application', () => {
  const BEFORE = 'key-of-an-earlier-shape'
  /** Everything that lists answer from the cards. */
  const cardsIn = async (installation: Installation) =>
    (await casesIn(installation)).map((doc) => ({ ...doc.card, sealed: openCard(installation.vault, doc) }))

  async function fillCards(installation: Installation): Promise<number> {
    const due = (await casesIn(installation)).filter((doc) => cardsOfCases.isDue(doc))
    for (const doc of due) await cardsOfCases.bringOver(openMigrated(installation), doc)
    return due.length
  }

  it('is there for every application that version 0.1.0 left', async () => {
    const former = openSqlite(join(folder, 'gongkai.db'))
    for await (const row of former.rows('applications')) expect(JSON.parse(row.doc)).not.toHaveProperty('card')
    await former.close()
    await opened(async (installation) => {
      const cards = await cardsIn(installation)
      expect(cards).toHaveLength(14)
      for (const card of cards) {
        expect(card).toMatchObject({ shape: CARD_SHAPE, sealed: { applicant: expect.stringMatching(/^.\*+$/) } })
        expect(card.sealed.title).not.toBe('')
      }
    })
  })

  it('of another shape is written anew, with the column that the page of today counts by', async () => {
    await opened(async (installation) => {
      const right = await cardsIn(installation)
      const docs = await casesIn(installation)
      await installation.store.transact('weibin', async (tx) => {
        for (const before of docs) {
          const set = { card: { shape: CARD_SHAPE - 1, sealed: BEFORE }, desk: before.desk && '["of another shape"]' }
          await tx.patch<ApplicationDoc>(
            'applications',
            before._id,
            withChange(installation.vault, 'applications', { before, set }),
          )
        }
      })
      expect(await fillCards(installation)).toBe(14)
      expect(await cardsIn(installation)).toEqual(right)
      expect((await verifyAll(installation)).problems).toEqual([])
      expect(await fillCards(installation)).toBe(0)
    })
  })

  it('holds no text where the name does not open, and the list says so in its place', async () => {
    await opened(async (installation) => {
      const before = (await casesIn(installation)).find(({ _id }) => _id === RECEIPT)
      if (!before) throw new Error('the application is gone')
      const applicant = { ...before.applicant, name: before.applicant.idNumber }
      const set = { applicant, card: { shape: CARD_SHAPE - 1, sealed: BEFORE } }
      await installation.store.transact('weibin', (tx) => tx.patch<ApplicationDoc>('applications', RECEIPT, set))
      await fillCards(installation)
      const after = await installation.store.get<ApplicationDoc>('applications', 'weibin', RECEIPT)
      expect(after?.card.sealed).toBe('')
      expect(after && cardTexts(installation.vault, after)).toEqual({
        applicant: '（密封打不开）',
        title: FILED.description,
      })
      const problems = (await verifyAll(installation)).problems.map(({ what, id, where }) => ({ what, id, where }))
      expect(problems).toEqual([{ what: 'seal', id: RECEIPT, where: 'applicant.name' }])
    })
  })
})

const FORMER: Omit<FormerCorrectionDoc, 'mac'> = {
  _id: 'correction-1',
  partition: 'weibin',
  office: 'zhongtongjie',
  number: '中同街依更登〔2026〕3号',
  receivedOn: '2026-11-02',
  state: 'decided',
  decidedOn: '2026-11-20',
  result: 'transferred',
  letterNumber: '中同街依更〔2026〕1号',
  forwardNumber: '中同街依更〔2026〕2号',
  sealed: {
    name: '赵六',
    idNumber: '11010519491231002X',
    phone: '13800138000',
    email: '',
    address: '',
    record: '2024年低保审核表',
    wrong: '家庭人口记为2人',
    right: '家庭人口3人',
    evidence: '户口簿',
    text: '本机关无权更正',
    agency: '卫滨区民政局',
  },
  files: [],
  registeredBy: 'lin',
  registeredAt: '2026-11-02T01:00:00.000Z',
  decidedBy: 'zhou',
  decidedAt: '2026-11-20T02:00:00.000Z',
  version: 2,
  demo: true,
}

/** As version 0.1.0 stored it: each text sealed for its own place, under a MAC over all of it. */
function storedFormerly({ vault }: Installation): FormerCorrectionDoc {
  const texts = Object.entries(FORMER.sealed)
  const sealed = texts.map(([field, text]) => [field, text && vault.seal(text, `correction ${FORMER._id}/${field}`)])
  const doc = { ...FORMER, sealed: Object.fromEntries(sealed) as FormerCorrectionDoc['sealed'] }
  return { ...doc, mac: vault.mac('corrections', doc) }
}

async function bringOverCorrection(ground: Installation, former: FormerCorrectionDoc): Promise<CorrectionDoc> {
  await ground.store.transact(former.partition, (tx) => tx.put<FormerCorrectionDoc>('corrections', former))
  await correctionsIntoRecords.bringOver(openMigrated(ground), former)
  const after = await ground.store.get<CorrectionDoc>('corrections', former.partition, former._id)
  if (!after) throw new Error('the correction is gone')
  return after
}

describe('a request of Art. 41 that was decided under version 0.1.0', () => {
  it('is a record of who registered and who decided it, when, with all that was written', async () => {
    await opened(async (ground) => {
      const after = await bringOverCorrection(ground, storedFormerly(ground))
      const { text, agency, ...texts } = FORMER.sealed
      expect(openCorrection(ground.vault, after)).toMatchObject({
        status: 'decided',
        texts,
        decision: { decidedOn: '2026-11-20', result: 'transferred', text, agency },
        letterNumber: '中同街依更〔2026〕1号',
        forwardNumber: '中同街依更〔2026〕2号',
      })
      expect(after.events.map(({ actor, at }) => ({ actor, at }))).toEqual([
        { actor: 'lin', at: FORMER.registeredAt },
        { actor: 'zhou', at: FORMER.decidedAt },
      ])
      expect(after).not.toHaveProperty('sealed')
      const problems = (await verifyAll(ground)).problems.filter(({ id }) => id === FORMER._id)
      expect(problems).toEqual([])
    })
  })

  it('is brought over and stays told by verify where its texts were changed by other hands', async () => {
    await opened(async (ground) => {
      const former = storedFormerly(ground)
      const changed = { ...former, sealed: { ...former.sealed, name: former.sealed.record } }
      await bringOverCorrection(ground, changed)
      const problems = (await verifyAll(ground)).problems.filter(({ id }) => id === FORMER._id)
      expect(problems.map(({ what }) => what).sort()).toEqual(['mac', 'seal'])
    })
  })
})
