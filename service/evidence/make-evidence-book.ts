import { formatDay } from '../../domain/day'
import type { OfficeApi } from '../../typings/api'
import { openCaseDesk } from '../case/handle-case'
import { minuteOf } from '../instant'
import { spendAllowance } from '../limits'
import { Failure } from '../respond'
import type { Services } from '../services'
import { auditBy } from '../store/audit-entry'
import type { AuditDoc, StaffDoc } from '../store/documents'
import { describeApplicationAsFiled, describeReceipt } from './application-as-filed'
import type { Book } from './book-binder'
import { describeChainOfActs, listUploadedFiles } from './chain-of-acts'
import { describeBreaches, describeDaySheet } from './days-of-case'
import { type Gathered, gatherEvidence } from './gather-evidence'
import { describeLettersSent, describeProofOfService } from './letters-sent'
import { describeConsultations, describeDrafts, describeSearches } from './work-on-case'

const NO_BINDER = '证据册在机关自己的服务器上生成；在微信云里不能生成，请在安装在服务器上的系统里操作。'

type Pack = OfficeApi['case.evidence-pack']

/** One case as one PDF. It shows who applied, so who made it and why is put on record first. */
export async function makeEvidenceBook(services: Services, staff: StaffDoc, asked: Pack['in']): Promise<Pack['out']> {
  const desk = await openCaseDesk(services, staff, asked.id)
  if (!services.binder) throw new Failure('not-here', NO_BINDER)
  await spendAllowance(services, [['booksByOfficer', staff._id]])
  const audit = auditBy(services, staff, { what: 'case.evidence-pack', on: desk.doc._id, reason: asked.reason.trim() })
  await services.store.transact(staff.partition, (tx) => tx.create<AuditDoc>('audit', audit))
  const book = composeEvidenceBook(await gatherEvidence(services, desk))
  const bytes = await services.binder.bind(book)
  return { name: `${book.title} ${book.number}.pdf`, base64: Buffer.from(bytes).toString('base64') }
}

export function composeEvidenceBook(of: Gathered): Book {
  const { services, desk } = of
  const { doc, scene, around, staff } = desk
  const number = scene.state.number ?? `回执 ${doc.receipt}`
  return {
    title: '政府信息公开申请证据册',
    number,
    officeName: around.office.name,
    lines: [
      { label: '登记号', value: scene.state.number ?? '尚未登记' },
      { label: '收到申请之日', value: scene.state.receivedOn ? formatDay(scene.state.receivedOn) : '待确认' },
      { label: '制作时间', value: minuteOf(services.clock.now()) },
      { label: '制作人', value: staff.name },
    ],
    madeAt: services.clock.now(),
    demo: doc.demo,
    sections: [
      describeApplicationAsFiled(of),
      describeReceipt(of),
      describeDaySheet(of),
      describeBreaches(of),
      describeSearches(of),
      describeConsultations(of),
      describeDrafts(of),
      describeLettersSent(of),
      describeProofOfService(of),
      listUploadedFiles(of),
      describeChainOfActs(of),
    ],
  }
}
