import { createHash } from 'node:crypto'
import type { CaseSource } from '../../domain/letters/case-moment'
import { whatWord } from '../case/views/lines'
import type { OfficerDesk } from '../case/views/staff-case'
import { openName } from '../files/file-entry'
import { FileMissing } from '../files/files-port'
import { loadCaseNames, openCaseSource } from '../letters/load-case-file'
import { readLegibly } from '../sealing/legible'
import type { Services } from '../services'
import type { FileDoc } from '../store/documents'

/** A file that a case names. `bytes` null: not on record, or not there. */
export type Attached = {
  id: string
  name: string
  what: string
  type: string
  sha256: string
  bytes: Uint8Array | null
  whole: boolean
}

/** Everything that the sections of the book are made from. */
export type Gathered = { services: Services; desk: OfficerDesk; source: CaseSource; attached: readonly Attached[] }

export async function gatherEvidence(services: Services, desk: OfficerDesk): Promise<Gathered> {
  const { doc, scene, around } = desk
  const source = openCaseSource(services.vault, {
    doc,
    events: scene.events,
    calendar: around.calendar,
    office: around.office,
    names: await loadCaseNames(services, doc, around.officers),
    seenBy: 'office',
  })
  const attached: Attached[] = []
  for (const id of filesIn(desk)) attached.push(await attachedFile(services, doc.partition, id))
  return { services, desk, source, attached }
}

/** In the order in which the case came to hold them, each once. */
function filesIn({ doc }: OfficerDesk): string[] {
  const named = doc.events.flatMap((event) => ('fileIds' in event ? (event.fileIds ?? []) : []))
  return [...new Set([...doc.proofFiles, ...(doc.authorisation ?? []), ...doc.attachments, ...named])]
}

async function attachedFile({ store, files, vault }: Services, partition: string, id: string): Promise<Attached> {
  const entry = await store.get<FileDoc>('files', partition, id)
  if (!entry) return { id, name: id, what: '', type: '', sha256: '', bytes: null, whole: false }
  const bytes = await files.get(id).catch((error: unknown) => {
    if (error instanceof FileMissing) return null
    throw error
  })
  const { type, sha256 } = entry
  const whole = bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256
  return { id, name: readLegibly(() => openName(vault, entry)), what: whatWord(entry), type, sha256, bytes, whole }
}
