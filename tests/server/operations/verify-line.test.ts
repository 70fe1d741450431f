import { loadCalendar } from '../../../cloudfunctions/shared/calendar'
import type { ApplicationDoc } from '../../../cloudfunctions/shared/documents'
import { everyDoc } from '../../../cloudfunctions/shared/pages'
import { checkCase } from '../../../server/operations/verify/case'
import { act, asStaff, CONFIRM, carryToIssue, DISTRICT, data, filed, openStage } from '../../cloudfunctions/stage'

const OFF = ['2027-01-01', '2027-01-02', '2027-01-03']
const NOTICE_2027 = { year: 2027, notice: '国办发明电〔2026〕9号', off: OFF, work: [] }

it('finds nothing in cases that were filed, dated anew, answered and served', async () => {
  const stage = await openStage('2026-12-01')
  const { services } = stage
  await carryToIssue(await filed(stage, { key: 'the-issued-one' }))
  const served = await filed(stage, { key: 'the-served-one' })
  await carryToIssue(served)
  data(await act('clerk', served, 'serve-letter'))
  stage.day.today = '2026-12-04'
  data(await act('clerk', await filed(stage, { key: 'the-waiting-one' }), 'confirm', CONFIRM))
  await filed(stage, { key: 'the-unconfirmed' })
  data(await asStaff('administrator', 'calendar.add', NOTICE_2027))

  const calendar = await loadCalendar(services, DISTRICT)
  const docs = await everyDoc<ApplicationDoc>(services.store, 'applications', { partition: DISTRICT })
  const differences = await Promise.all(docs.map((doc) => checkCase(services, calendar, doc)))
  await stage.close()
  expect(docs).toHaveLength(4)
  expect(differences.flat()).toEqual([])
})
