import type { CommandOf } from '../../domain/application/acts'
import type { Channel } from '../../domain/application/vocabulary'
import { needsConfirmation } from '../../domain/clock/timeline'
import { checkEntry, listLackingContents } from '../../domain/form/check-entry'
import { removeUnaskedFields } from '../../domain/form/check-filing'
import { isRefusal, type Refusal } from '../../domain/refusal'
import { LACKING_WORDS, RECEIPT_WORDS } from '../../domain/words'
import type { Entered, EntryInput } from '../../typings/api'
import { officeBy } from '../district/find-offices'
import { refuseTooMany } from '../files/claim-files'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { ApplicationDoc, OfficeDoc, StaffDoc } from '../store/documents'
import { type Filing, filedBefore, fileOnce } from './file-once'
import { hashOfFiling } from './filing-hash'

/** Art. 29, 31: what came by post, counter, fax, e-mail or word of mouth, entered as it came, exactly once. */
export async function enterApplication(
  services: Services,
  staff: StaffDoc,
  input: EntryInput,
): Promise<Entered | Refusal> {
  const office = await officeBy(services, staff.office)
  const filing = filingOf(services, { staff, office, input })
  const before = await filedBefore(services, filing)
  if (before) return enteredOf(services, before, { office, filing })
  refuseFields(filing)
  const doc = await fileOnce(services, filing)
  return isRefusal(doc) ? doc : enteredOf(services, doc, { office, filing })
}

type SentEntry = { staff: StaffDoc; office: OfficeDoc; input: EntryInput }

function filingOf({ vault }: Services, { staff, office, input }: SentEntry): Filing {
  const { key, channel, submittedOn, text, files, ...given } = input
  const draft = removeUnaskedFields(given)
  const how = { channel, submittedOn, ...(text.trim() && { text: text.trim() }) }
  return {
    key,
    draft,
    office,
    caller: `staff:${staff._id}`,
    sent: hashOfFiling(vault, { office: office._id, ...how, files, ...draft }),
    uploader: { office: office._id },
    actor: { id: staff._id, roles: staff.roles },
    arrival: { ...how, ...(files.length > 0 && { fileIds: files }), confirm: confirmOnEntry(channel, submittedOn) },
  }
}

/** Where nobody has to be asked, the day is known as soon as the application is there. */
function confirmOnEntry(channel: Channel, signedOn: string): CommandOf<'confirm'> | null {
  if (needsConfirmation(channel)) return null
  return { act: 'confirm', confirmedWith: '', how: '', ...(channel === 'signed-post' && { signedOn }) }
}

function refuseFields({ draft, arrival }: Filing): void {
  const fields = checkEntry(draft)
  if (Object.keys(fields).length > 0) throw new Failure('fields', '有内容需要修改，请看标出的地方。', fields)
  refuseTooMany([...draft.proofFiles, ...draft.authorisation, ...draft.attachments], 'attachments')
  refuseTooMany(arrival.fileIds ?? [], 'files')
}

function enteredOf(
  { vault }: Services,
  doc: ApplicationDoc,
  { office, filing }: { office: OfficeDoc; filing: Filing },
): Entered {
  const { _id: id, receipt, number, channel, submittedOn } = doc
  const received = filing.arrival.confirm ? submittedOn : null
  return {
    id,
    receipt,
    queryCode: vault.code(receipt),
    officeName: office.name,
    submittedOn,
    number: number || null,
    receivedOn: received,
    notes: [RECEIPT_WORDS[channel], ...lackingNotes(filing)],
  }
}

function lackingNotes({ draft, arrival }: Filing): string[] {
  const lacking = listLackingContents(draft, arrival.channel)
  if (lacking.length === 0) return []
  const words = lacking.map((one) => LACKING_WORDS[one]).join('、')
  return [`这份申请${words}：登记不受影响，收到后7个工作日内一次性告知补正（第三十条）。`]
}
