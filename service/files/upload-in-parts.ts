import type { FilePart, FilePiece, FileView, UploadedParts as Joined, ResidentApi } from '../../typings/api'
import { type LetterFile, loadResidentLetter } from '../letters/list-resident-letters'
import { spendAllowance, type Use } from '../limits'
import { Failure, NOT_FOUND } from '../respond'
import type { Services } from '../services'
import type { Caller } from '../sign-in/identify-caller'
import { acceptFile, failUnfitFile } from './accept-file'
import { readableFile, readableFileByCode } from './file-access'
import { openName } from './file-entry'
import { joinParts, removeParts, storePart } from './store-parts'

type Resident = Extract<Caller, { kind: 'resident' }>

/** What WeChat hands over of one answer is a megabyte: in base64, this and what stands around it. */
const PIECE_BYTES = 700 * 1024

/** In WeChat's cloud a file comes in pieces through the function, so that nothing of it ever lies unsealed. */
export async function storeUploadPart(services: Services, caller: Resident, sent: FilePart): Promise<{ done: true }> {
  await spendAllowance(services, countedFor(caller))
  await storePart(services, { caller: caller.id, upload: sent.upload }, sent)
  return { done: true }
}

export async function finishUpload(services: Services, caller: Resident, sent: Joined): Promise<FileView> {
  const { upload, parts, name, office } = sent
  await spendAllowance(services, countedFor(caller), parts)
  const bytes = await joinParts(services, { caller: caller.id, upload }, parts)
  if (!bytes) throw failUnfitFile('broken-upload', '文件没有完整传到，请再上传一次。')
  const file = await acceptFile(services, caller, { name, bytes, office })
  await removeParts(services, { caller: caller.id, upload }, parts)
  return file
}

/** A cookie is thrown away at will, an address is not. */
function countedFor({ id, source }: Resident): Use[] {
  return [['partsByCaller', id], ...(source === '' ? [] : [['partsBySource', source] as const])]
}

export async function readFilePiece(
  services: Services,
  caller: Caller,
  { id, part, receipt, queryCode }: ResidentApi['file.read']['in'],
): Promise<FilePiece> {
  const letter = await loadResidentLetter(services, caller, { fileId: id, ...(queryCode && { queryCode }) })
  if (letter) return cutPiece(letter, part)
  const byCode = async () =>
    receipt === undefined || queryCode === undefined
      ? null
      : readableFileByCode(services, caller, { receipt, queryCode, fileId: id })
  const file = (await readableFile(services, caller, id)) ?? (await byCode())
  if (!file) throw new Failure('not-found', NOT_FOUND)
  const bytes = Buffer.from(await services.files.get(id))
  return cutPiece({ name: openName(services.vault, file), type: file.type, bytes }, part)
}

function cutPiece({ name, type, bytes }: LetterFile, part: number): FilePiece {
  const piece = bytes.subarray(part * PIECE_BYTES, (part + 1) * PIECE_BYTES)
  return { name, type, parts: Math.ceil(bytes.length / PIECE_BYTES), base64: piece.toString('base64') }
}
