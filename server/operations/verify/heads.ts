import { macHolds } from '../../../service/sealing/document-mac'
import type { ApplicationDoc, FilingDoc, HeadsDoc } from '../../../service/store/documents'
import type { Ground } from '../../main'
import { count, type Findings } from './findings'
import { docsOf } from './rows'

/** Every signed list of heads is authentic, and no case of a district's newest one is missing or rolled back. */
export async function checkHeads({ store, services }: Ground, findings: Findings): Promise<void> {
  const newest = new Map<string, HeadsDoc>()
  for await (const list of docsOf<HeadsDoc>(store, 'heads')) {
    count(findings, 'heads')
    const { _id: id, partition, day } = list
    if (!macHolds(services.vault, 'heads', list)) {
      findings.problems.push({ what: 'heads', id, where: 'mac', message: '夜间签名的清单被改动。' })
    } else if (day > (newest.get(partition)?.day ?? '')) newest.set(partition, list)
  }
  for (const { partition, heads, day } of newest.values()) {
    for (const line of heads.split('\n').filter(Boolean)) await compare({ store, partition, line, day }, findings)
  }
}

type Compared = { store: Ground['store']; partition: string; line: string; day: string }

async function compare({ store, partition, line, day }: Compared, findings: Findings): Promise<void> {
  count(findings, 'signedCases')
  const [id = '', version = '', head = ''] = line.split(' ')
  const doc = await caseIn(store, partition, id)
  if (!doc) return void findings.problems.push(missing(id, day))
  if (doc === 'unreadable' || keeps(doc, Number(version), head)) return
  const message = `${day} 签名时已有的办理记录，现在没有了。`
  findings.problems.push({ what: 'rolled-back', id, where: `version ${version}`, message })
}

function keeps({ version, events }: ApplicationDoc, signed: number, head: string): boolean {
  return version >= signed && Array.isArray(events) && events.some((event) => event?.mac === head)
}

/** What cannot be read is there, and told by checkRows. */
async function caseIn(
  store: Ground['store'],
  partition: string,
  id: string,
): Promise<ApplicationDoc | 'unreadable' | null> {
  return store.get<ApplicationDoc>('applications', partition, id).catch(() => 'unreadable')
}

/** A case removed on the very day it came in stands in no signed list yet, but its receipt remains. */
export async function checkFilings({ store, services }: Ground, findings: Findings): Promise<void> {
  const told = new Set(findings.problems.filter(({ what }) => what === 'case-missing').map(({ id }) => id))
  for await (const filing of docsOf<FilingDoc>(store, 'filings')) {
    count(findings, 'filings')
    const { _id: id, receipt } = filing
    if (!macHolds(services.vault, 'filings', filing)) {
      findings.problems.push({ what: 'filing', id, where: 'mac', message: '提交记录被改动。' })
    }
    if (told.has(receipt) || (await caseIn(store, filing.partition, receipt))) continue
    findings.problems.push({ what: 'case-missing', id: receipt, where: 'filings', message: '发过回执的申请不见了。' })
  }
}

function missing(id: string, day: string) {
  return { what: 'case-missing', id, where: 'heads', message: `${day} 签名时还在的申请不见了。` }
}
