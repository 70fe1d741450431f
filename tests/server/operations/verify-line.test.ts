import { checkCase } from '../../../server/operations/verify/case'
import { loadCalendar } from '../../../service/calendar/load-calendar'
import { withMac } from '../../../service/sealing/document-mac'
import type { ApplicationDoc } from '../../../service/store/documents'
import { everyDoc } from '../../../service/store/every-document'
import {
  actOnCase,
  asStaff,
  CONFIRM,
  carryToIssue,
  DISTRICT,
  dataOf,
  fileApplicationWith,
  openStage,
} from '../../service/stage'

const OFF = ['2027-01-01', '2027-01-02', '2027-01-03']
const NOTICE_2027 = { year: 2027, notice: '国办发明电〔2026〕9号', off: OFF, work: [] }

it('finds nothing in cases that were filed, dated anew, answered and served', async () => {
  const stage = await openStage('2026-12-01')
  const { services } = stage
  await carryToIssue(await fileApplicationWith(stage, { key: 'the-issued-one' }))
  const served = await fileApplicationWith(stage, { key: 'the-served-one' })
  await carryToIssue(served)
  dataOf(await actOnCase('clerk', served, 'serve-letter'))
  stage.day.today = '2026-12-04'
  dataOf(await actOnCase('clerk', await fileApplicationWith(stage, { key: 'the-waiting-one' }), 'confirm', CONFIRM))
  await fileApplicationWith(stage, { key: 'the-unconfirmed' })
  dataOf(await asStaff('administrator', 'calendar.add', NOTICE_2027))

  const calendar = await loadCalendar(services, DISTRICT)
  const docs = await everyDoc<ApplicationDoc>(services.store, 'applications', { partition: DISTRICT })
  const differences = await Promise.all(docs.map((doc) => checkCase(services, calendar, doc)))
  await stage.close()
  expect(docs).toHaveLength(4)
  expect(differences.flat()).toEqual([])
})

it('finds nothing in a case stored before proceedings were recorded', async () => {
  const stage = await openStage('2026-03-04')
  const { services } = stage
  const id = await fileApplicationWith(stage)
  const { mac: _, disputed: __, ...old } = (await services.store.get<ApplicationDoc>('applications', DISTRICT, id))!
  const before = withMac(services.vault, 'applications', old as Omit<ApplicationDoc, 'mac'>)
  await services.store.transact(DISTRICT, (tx) => tx.put<ApplicationDoc>('applications', before))

  const calendar = await loadCalendar(services, DISTRICT)
  const doc = (await services.store.get<ApplicationDoc>('applications', DISTRICT, id))!
  expect(doc).not.toHaveProperty('disputed')
  expect(await checkCase(services, calendar, doc)).toEqual([])
  dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
  await stage.close()
})
