import { checkFiling, removeUnaskedFields } from '../../domain/form/check-filing'
import { isRefusal, type Refusal } from '../../domain/refusal'
import type { FilingInput, Receipt } from '../../typings/api'
import { officeBy } from '../district/find-offices'
import { refuseTooMany } from '../files/claim-files'
import { addTime } from '../instant'
import { failTooMany, LIMITS } from '../limits'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { ApplicationDoc, OfficeDoc } from '../store/documents'
import { type Filing, filedBefore, fileOnce } from './file-once'
import { hashOfFiling } from './filing-hash'

/** Filing happens exactly once: a key that comes again gets the receipt it got before. */
export async function fileApplication(
  services: Services,
  caller: string,
  input: FilingInput,
): Promise<Receipt | Refusal> {
  const office = await officeBy(services, input.office)
  const filing = filingOf(services, { caller, office, input })
  const before = await filedBefore(services, filing)
  if (before) return receiptOf(services, before, office)
  refuseFields(filing)
  await refuseFlood(services, filing)
  const doc = await fileOnce(services, filing)
  return isRefusal(doc) ? doc : receiptOf(services, doc, office)
}

type SentFiling = { caller: string; office: OfficeDoc; input: FilingInput }

/** Art. 31: sending a form on line starts nothing; the day both sides confirm does. */
function filingOf({ vault, clock }: Services, { caller, office, input }: SentFiling): Filing {
  const { key, office: _, ...given } = input
  const draft = removeUnaskedFields(given)
  return {
    key,
    draft,
    caller,
    office,
    sent: hashOfFiling(vault, { office: office._id, ...draft }),
    uploader: { resident: caller },
    actor: { id: 'applicant', roles: 'resident' },
    arrival: { channel: 'online', submittedOn: clock.today(), confirm: null },
  }
}

function refuseFields({ draft }: Filing): void {
  const fields = checkFiling(draft)
  if (Object.keys(fields).length > 0) throw new Failure('fields', '有内容需要修改，请看标出的地方。', fields)
  refuseTooMany([...draft.proofFiles, ...draft.authorisation, ...draft.attachments], 'attachments')
}

/** Asked of the applications themselves: counting them apart would write one more document for each. */
async function refuseFlood({ store, clock }: Services, { caller, office }: Filing): Promise<void> {
  const { max, minutes } = LIMITS.filings
  const since = addTime(clock.now(), -minutes, 'minute')
  const query = { partition: office.partition, eq: { caller }, range: { submittedAt: { gt: since } }, limit: max }
  const { items } = await store.query<ApplicationDoc>('applications', query)
  const [first] = items
  if (first && items.length === max) throw failTooMany(clock.now(), addTime(first.submittedAt, minutes, 'minute'))
}

function receiptOf({ vault }: Services, doc: ApplicationDoc, office: OfficeDoc): Receipt {
  const { receipt, submittedAt, submittedOn } = doc
  const notes = [
    `${office.name}会与您联系，确认收到申请。双方确认的那一天，是法律上的“收到申请之日”（条例第三十一条）。`,
    '答复期限从确认的第二天起算，共20个工作日；网上提交的时间不算收到。',
    '请记下回执编号和查询码：没有登录时，凭这两项可以查询进度、补正和撤回。',
  ]
  return { receipt, queryCode: vault.code(receipt), submittedAt, submittedOn, officeName: office.name, notes }
}
