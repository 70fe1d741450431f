import { checkCase } from '../../../server/operations/verify/case'
import { loadCalendar } from '../../../service/calendar/load-calendar'
import type { ApplicationDoc, FileDoc } from '../../../service/store/documents'
import {
  actOnCase,
  asResident,
  asStaff,
  DISTRICT,
  dataOf,
  FILING,
  failureOf,
  openStage,
  type Stage,
  staffId,
  uploadFile,
} from '../stage'

const POST = { submittedOn: '2025-03-03', text: '', files: [], proofFiles: [], channel: 'in-person' }
const NUMBER = FILING.idNumber
const ASKED = { items: '请提供身份证明', lacking: 'identity', dueOn: '2025-03-20' }

describe('an identity that came with a supplement (Art. 30)', () => {
  let stage: Stage
  let known: string
  let unknown: { id: string; receipt: string; queryCode: string }
  beforeEach(async () => {
    stage = await openStage('2025-03-03')
    known = (await enter('a-known-applicant', NUMBER)).id
    unknown = await enter('nobody-known-yet', '')
    dataOf(await actOnCase('clerk', unknown.id, 'request-supplement', ASKED))
  })
  afterEach(() => stage.close())

  const enter = async (key: string, idNumber: string) =>
    dataOf(await asStaff('clerk', 'case.enter', { ...FILING, ...POST, key, idNumber }))
  const docOf = async (id: string) => (await stage.services.store.get<ApplicationDoc>('applications', DISTRICT, id))!
  const faults = async (doc: ApplicationDoc) =>
    (await checkCase(stage.services, await loadCalendar(stage.services, DISTRICT), doc)).map(({ what }) => what)
  const supply = async (more: object) =>
    actOnCase('clerk', unknown.id, 'enter-supplement', { text: '补来身份证', ...more })

  it('joins with the month and the other applications of the same person', async () => {
    const files = [await uploadFile(stage, `staff:${staffId('clerk')}`, 'card')]
    const { applicantLines } = dataOf(await supply({ idNumber: '１１０１０５19491231002x', files }))
    expect(applicantLines).toContainEqual({ label: '证件号码', value: '110***********002X' })
    expect((await docOf(unknown.id)).applicantHash).toBe((await docOf(known)).applicantHash)
    const { moves } = dataOf(await asStaff('approver', 'case.read', { id: unknown.id }))
    expect(moves.find(({ move }) => move === 'charge-fee')?.hint).toContain('收到这位申请人2件')
    expect((await stage.services.store.get<FileDoc>('files', DISTRICT, 'card'))?.what).toBe('proof')
  })

  it('stands in no event, and leaves chain, columns and MAC right', async () => {
    dataOf(await supply({ idNumber: NUMBER }))
    const doc = await docOf(unknown.id)
    expect(JSON.stringify(doc)).not.toContain(NUMBER)
    expect(await faults(doc)).toEqual([])
    expect(await faults({ ...doc, applicant: (await docOf(known)).applicant })).toContain('seal')
    const event = doc.events.find(({ type }) => type === 'supplemented')
    expect(event).toMatchObject({ formerIdKind: 'id-card' })
    expect(event).not.toMatchObject({ identityHash: doc.applicantHash })
  })

  it('is asked for only where it is missing, and refused by its field where it is wrong', async () => {
    expect(failureOf(await supply({ idNumber: '110105194912310021' })).fields).toHaveProperty('idNumber')
    dataOf(await actOnCase('clerk', known, 'request-supplement', ASKED))
    const { moves } = dataOf(await asStaff('clerk', 'case.read', { id: known }))
    const form = moves.find(({ move }) => move === 'enter-supplement')?.fields.map(({ name }) => name)
    expect(form).toEqual(['on', 'text', 'files'])
  })

  it('is sent by the applicant who follows with the query code', async () => {
    const { receipt, queryCode } = unknown
    const { version, supplement } = dataOf(await asResident('zhang', 'application.read', { receipt, queryCode }))
    expect(supplement?.idKinds.map(({ value }) => value)).toContain('id-card')
    const sent = { receipt, queryCode, version, text: '见证件号码', files: [], idKind: 'id-card' }
    expect(
      failureOf(await asResident('zhang', 'application.supplement', { ...sent, idNumber: '1' })).fields,
    ).toHaveProperty('idNumber')
    dataOf(await asResident('zhang', 'application.supplement', { ...sent, idNumber: NUMBER }))
    expect((await docOf(receipt)).applicantHash).toBe((await docOf(known)).applicantHash)
  })
})
