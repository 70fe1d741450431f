import { CHANNEL_WORDS } from '../../domain/words'
import { suppliedIn } from '../case/supplied-identity'
import { applicantLines, requestLines } from '../case/views/lines'
import { minuteOf } from '../instant'
import { openApplicant } from '../sealing/seal-applicant'
import type { Vault } from '../sealing/vault'
import type { ApplicationDoc } from '../store/documents'
import type { Block, Section } from './book-binder'
import type { Gathered } from './gather-evidence'
import { letterBlocks } from './letters-sent'

/** Art. 29: the application with who applied, as it was sent. */
export function describeApplicationAsFiled({ services, desk, attached }: Gathered): Section {
  const { doc, scene } = desk
  const first = scene.events.find((event) => event.type === 'submitted')
  // The kind of applicant may have been corrected since.
  const asSent = first ? { ...doc, applicantKind: first.applicantKind } : doc
  const sent = [
    { label: '提交时间', value: minuteOf(doc.submittedAt) },
    { label: '提交方式', value: CHANNEL_WORDS[doc.channel] },
    { label: '回执编号', value: doc.receipt },
  ]
  const supplied = suppliedIn(doc.events)
  const who = supplied ? { ...asSent, applicant: { ...asSent.applicant, idNumber: '' } } : asSent
  const files = attached.filter(({ id }) =>
    [...doc.proofFiles, ...(doc.authorisation ?? []), ...doc.attachments].includes(id),
  )
  return {
    title: '申请表（按提交时的内容）',
    blocks: [
      { kind: 'lines', lines: sent },
      { kind: 'heading', text: '申请人' },
      { kind: 'lines', lines: applicantLines(services.vault, who, 'open') },
      ...(supplied ? [identitySince(services.vault, doc)] : []),
      { kind: 'heading', text: '申请内容' },
      { kind: 'lines', lines: requestLines(scene.request, asSent) },
      { kind: 'heading', text: '随申请提交的文件' },
      files.length > 0
        ? { kind: 'lines', lines: files.map(({ name, what }) => ({ label: what, value: name })) }
        : { kind: 'text', text: '没有提交文件。' },
    ],
  }
}

/** Art. 30: not sent with the form, and known all the same. */
function identitySince(vault: Vault, doc: ApplicationDoc): Block {
  return { kind: 'lines', lines: [{ label: '补正时提供的证件号码', value: openApplicant(vault, doc).idNumber }] }
}

/** Art. 31: how the day of receipt was settled. */
export function describeReceipt(of: Gathered): Section {
  const blocks = letterBlocks(of, 'receipt')
  return {
    title: '登记回执与收到申请时间的确认',
    blocks: blocks.length > 0 ? blocks : [{ kind: 'text', text: '还没有确认收到，没有登记。' }],
  }
}
