import { fold } from '../../../domain/application/case'
import { columnsOf } from '../../../domain/application/columns'
import { decide } from '../../../domain/application/decide'
import type { Acted } from '../../../domain/application/state'
import { timeline } from '../../../domain/clock'
import { checkFiling } from '../../../domain/form'
import { normalizeId } from '../../../domain/identity'
import { USUAL_SETTINGS } from '../../../domain/office-settings'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import type { FilingInput, Receipt } from '../../../typings/api'
import { sealApplicant } from '../../shared/applicant'
import { withMac } from '../../shared/authentic'
import { loadCalendar } from '../../shared/calendar'
import { canonical } from '../../shared/canonical'
import { claimFiles, refuseElsewhere, refuseTooMany } from '../../shared/claim'
import type { ApplicationDoc, FilingDoc, OfficeDoc, RequestBody } from '../../shared/documents'
import { later } from '../../shared/instant'
import { LIMITS, tooMany } from '../../shared/limits'
import { settingsInContext } from '../../shared/office-settings'
import { officeBy } from '../../shared/offices'
import { queueMessages } from '../../shared/outbox'
import { newReceipt } from '../../shared/receipt'
import { record } from '../../shared/record'
import { sealRequest } from '../../shared/request'
import { Failure } from '../../shared/respond'
import type { Services } from '../../shared/services'
import { Duplicate } from '../../shared/store'

type Filing = { input: FilingInput; caller: string; office: OfficeDoc; contentHash: string }

/** Filing happens exactly once: a key that comes again gets the receipt it got before. */
export async function fileApplication(services: Services, caller: string, input: FilingInput) {
  const office = await officeBy(services, input.office)
  const { key, ...content } = input
  const contentHash = services.vault.fingerprint(canonical(content))
  const filing = { input, caller, office, contentHash }
  const before = await filedBefore(services, filing)
  if (before) return before
  refuseFields(input)
  await refuseFlood(services, filing)
  await refuseElsewhere(services, office.partition, { ids: input.proofFiles, what: 'proof' })
  await refuseElsewhere(services, office.partition, { ids: input.attachments, what: 'attachment' })
  try {
    return await fileOnce(services, filing)
  } catch (error) {
    const first = error instanceof Duplicate ? await filedBefore(services, filing) : null
    if (first) return first
    throw error
  }
}

function refuseFields(input: FilingInput): void {
  const fields = checkFiling(input)
  if (Object.keys(fields).length > 0) throw new Failure('fields', '有内容需要修改，请看标出的地方。', fields)
  refuseTooMany([...input.proofFiles, ...input.attachments], 'attachments')
}

/** Asked of the applications themselves: counting them apart would write one more document for each. */
async function refuseFlood({ store, clock }: Services, { caller, office }: Filing): Promise<void> {
  const { max, minutes } = LIMITS.filings
  const since = later(clock.now(), -minutes, 'minute')
  const query = { partition: office.partition, eq: { caller }, range: { submittedAt: { gt: since } }, limit: max }
  const { items } = await store.query<ApplicationDoc>('applications', query)
  const [first] = items
  if (first && items.length === max) throw tooMany(clock.now(), later(first.submittedAt, minutes, 'minute'))
}

async function filedBefore(services: Services, filing: Filing): Promise<Receipt | null> {
  const { store } = services
  const found = await store.get<FilingDoc>('filings', filingId(filing))
  if (!found) return null
  const doc = await store.get<ApplicationDoc>('applications', found.receipt)
  if (doc && found.contentHash === filing.contentHash) return receiptOf(services, doc, filing.office)
  throw new Failure(
    'key-used',
    '这份申请已经提交过，内容与现在的不同。请到“我的申请”查看；要提交新的内容，请新建一份申请。',
  )
}

async function fileOnce(services: Services, filing: Filing): Promise<Receipt | Refusal> {
  const { store } = services
  const { input, caller, office, contentHash } = filing
  const doc = await compose(services, filing)
  if (isRefusal(doc)) return doc
  const { partition, receipt } = doc
  await store.transact(async (tx) => {
    await tx.create<FilingDoc>(
      'filings',
      withMac(services.vault, 'filings', {
        _id: filingId(filing),
        partition,
        contentHash,
        receipt,
        at: doc.submittedAt,
      }),
    )
    await tx.create<ApplicationDoc>('applications', doc)
    const claim = { owner: caller, application: receipt }
    await claimFiles(services, tx, { ...claim, ids: input.proofFiles, what: 'proof' })
    await claimFiles(services, tx, { ...claim, ids: input.attachments, what: 'attachment' })
    await queueMessages(services, tx, { after: doc, added: doc.events.length })
  })
  return receiptOf(services, doc, office)
}

async function compose(services: Services, filing: Filing): Promise<ApplicationDoc | Refusal> {
  const { input, caller, office } = filing
  const { vault, clock } = services
  const receipt = newReceipt()
  const calendar = await loadCalendar(services, office.partition)
  const events = submitted(services, filing, calendar)
  if (isRefusal(events)) return events
  const state = fold(events)
  return withMac(vault, 'applications', {
    _id: receipt,
    partition: office.partition,
    office: office._id,
    receipt,
    caller,
    submittedAt: clock.now(),
    submittedOn: clock.today(),
    channel: 'online',
    applicant: sealApplicant(vault, input, receipt),
    applicantHash: vault.fingerprint(`${input.idKind}/${normalizeId(input.idNumber)}`),
    request: sealRequest(vault, requestOf(input), receipt),
    proofFiles: input.proofFiles,
    attachments: input.attachments,
    ...record(services, { receipt, events: [], head: '' }, events),
    version: 1,
    ...columnsOf(state, timeline(events, calendar)),
    demo: office.demo,
  })
}

function submitted(
  services: Services,
  { input, office, contentHash }: Filing,
  calendar: Parameters<typeof timeline>[1],
) {
  const today = services.clock.today()
  const decision = decide(
    fold([]),
    { move: 'submit', submittedOn: today, channel: 'online', applicantKind: input.applicantKind, contentHash },
    {
      today,
      actor: { id: 'applicant', roles: 'resident' },
      calendar,
      ...settingsInContext(office),
      delivery: input.delivery,
      earlierReplies: [],
      nthOfMonth: 0,
      feeRule: USUAL_SETTINGS.feeRule,
      number: '',
    },
  )
  return isRefusal(decision) ? decision : (decision.events satisfies Acted[])
}

function requestOf(input: FilingInput): RequestBody {
  const { description, documentNumber, purpose, form, delivery, acceptOther } = input
  return { description, documentNumber, purpose, form, delivery, acceptOther }
}

/** Art. 31: sending a form on line starts nothing; the day both sides confirm does. */
function receiptOf({ vault }: Services, doc: ApplicationDoc, office: OfficeDoc): Receipt {
  const { receipt, submittedAt, submittedOn } = doc
  const notes = [
    `${office.name}会与您联系，确认收到申请。双方确认的那一天，是法律上的“收到申请之日”（条例第三十一条）。`,
    '答复期限从确认的第二天起算，共20个工作日；网上提交的时间不算收到。',
    '请记下回执编号和查询码：没有登录时，凭这两项可以查询进度、补正和撤回。',
  ]
  return { receipt, queryCode: vault.code(receipt), submittedAt, submittedOn, officeName: office.name, notes }
}

function filingId({ caller, input }: Filing): string {
  return `${caller}/${input.key}`
}
