import { macHolds } from '../../../service/sealing/document-mac'
import type { CalendarDoc, LocalDayDoc } from '../../../service/store/documents'
import type { Installation } from '../../main'
import { checkUnlessUnreadable, countChecked, type Findings } from './findings'
import { readDocs } from './rows'

/** A year's notice and a day off of one district move every term there, so each is what an administrator registered. */
export async function checkCalendar({ store, services: { vault } }: Installation, findings: Findings): Promise<void> {
  const { problems } = findings
  for await (const doc of readDocs<CalendarDoc>(store, 'calendars')) {
    countChecked(findings, 'calendars')
    await checkUnlessUnreadable(findings, doc._id, () => {
      if (macHolds(vault, 'calendars', doc)) return
      const message = `${doc.year}年的放假安排被改动，或者不是从页面添加的：请按通知原文核对，再添加一次。`
      problems.push({ what: 'calendar', id: doc._id, where: 'mac', message })
    })
  }
  for await (const doc of readDocs<LocalDayDoc>(store, 'localDays')) {
    countChecked(findings, 'localDays')
    await checkUnlessUnreadable(findings, doc._id, () => {
      if (macHolds(vault, 'localDays', doc)) return
      problems.push({ what: 'local-day', id: doc._id, where: 'mac', message: '当地放假、调休的登记被改动。' })
    })
  }
}
