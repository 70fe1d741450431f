import { createHash, randomUUID } from 'node:crypto'
import type { FileView } from '../../typings/api'
import { districtsOf, findInDistricts } from '../district/find-in-districts'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { Caller } from '../sign-in/identify-caller'
import type { OfficeDoc } from '../store/documents'
import { fileEntry } from './file-entry'
import { MAX_FILE_BYTES } from './files-port'
import { contentOf } from './recognize-content'
import { refuseUpload } from './upload-limits'

const LONGEST_NAME = 120
export const TOO_BIG = `文件超过 ${MAX_FILE_BYTES / 1024 / 1024} MB，请压缩或者分成几个再上传。`

/** A file as it came in, whichever way. `office`: the street it is meant for, '' where nobody said. */
export type ReceivedFile = { name: string; bytes: Buffer; office: string }

/**
 * Keeps a file after looking at what is in it; throws a Failure that says what is wrong with it. Counted before it is
 * looked at: a file made for it takes long to look at, and is refused in the end.
 */
export async function acceptFile(services: Services, caller: Caller, upload: ReceivedFile): Promise<FileView> {
  if (upload.bytes.length > MAX_FILE_BYTES) throw failUnfitFile('too-big', TOO_BIG)
  const partition = await findPartition(services, caller, upload.office)
  if (!partition) throw failUnfitFile('no-office', '请先选择街道，再上传文件。')
  await refuseUpload(services, caller, { partition, size: upload.bytes.length })
  const content = await contentOf(upload.bytes)
  if ('refused' in content) throw failUnfitFile('file-type', content.refused)
  const { type, bytes } = content
  const owner = caller.kind === 'nobody' ? '' : caller.id
  const name = shortenName(upload.name)
  const doc = fileEntry(services.vault, {
    _id: randomUUID(),
    partition,
    owner,
    name,
    type,
    size: bytes.length,
    uploadedAt: services.clock.now(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  await services.files.put(doc._id, bytes)
  await services.store.transact(partition, (tx) => tx.create('files', doc))
  return { id: doc._id, name, size: doc.size, type, what: '' }
}

export function failUnfitFile(code: string, message: string): Failure {
  return new Failure(code, message, { file: message })
}

/** Cut between characters, never inside one: half an emoji cannot be put into a header. */
function shortenName(filename: string): string {
  const characters = [...filename.replace(/[\\/\p{Cc}\p{Cs}]/gu, '_')]
  return characters.slice(-LONGEST_NAME).join('') || '未命名'
}

/** A file lives in the district of the office it is meant for, so that one transaction can claim it. */
async function findPartition(services: Services, caller: Caller, asked: string): Promise<string | null> {
  if (caller.kind === 'staff') return caller.staff.partition
  const office = asked ? await findInDistricts<OfficeDoc>(services, 'offices', asked) : null
  if (office) return office.partition
  const [only, ...others] = await districtsOf(services)
  return others.length === 0 ? (only ?? null) : null
}
