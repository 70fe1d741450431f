import type { CaseAddress, FilePiece, FileView, Reply } from '../../typings/api'
import { callAction, NO_NETWORK } from './cloud'

/** What one call to a function may carry, before base64; the server takes no more. */
const PART_BYTES = 128 * 1024
/** Few enough for a slow phone, enough that a photo of some megabytes does not take a minute. */
const AT_ONCE = 4

type UploadSource = { path: string; name: string; size: number }

/** In WeChat's cloud a file goes to the function in parts: laid into the storage by the phone, it would lie there unsealed. */
export async function uploadInParts({ path, name, size }: UploadSource, office: string): Promise<Reply<FileView>> {
  const upload = makeUploadId()
  const parts = Math.max(1, Math.ceil(size / PART_BYTES))
  for (let first = 0; first < parts; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, parts - first) }, (_, at) => first + at)
    const sent = await Promise.all(some.map((part) => sendPart({ path, size, upload, part })))
    const failed = sent.find((reply) => !reply.ok)
    if (failed) return failed as Reply<FileView>
  }
  return callAction('file.finish', { upload, parts, name, office })
}

type UploadPart = { path: string; size: number; upload: string; part: number }

async function sendPart({ path, size, upload, part }: UploadPart): Promise<Reply<{ done: true }>> {
  const position = part * PART_BYTES
  const base64 = await readBase64({ path, position, length: Math.min(PART_BYTES, size - position) })
  return base64 === null ? UNREADABLE : callAction('file.part', { upload, part, base64 })
}

const UNREADABLE = { ...NO_NETWORK, code: 'unreadable', message: '这个文件读不出来，请重新选择一次。' }

function readBase64({ path, ...range }: { path: string; position: number; length: number }): Promise<string | null> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().readFile({
      ...range,
      filePath: path,
      encoding: 'base64',
      success: ({ data }) => resolve(String(data)),
      fail: () => resolve(null),
    })
  })
}

/** Fetches a file of a case piece by piece into the phone's own folder; its path there, or null. */
export async function downloadInPieces(id: string, address: CaseAddress): Promise<string | null> {
  const first = await callAction('file.read', { id, part: 0, ...address })
  if (!first.ok) return null
  const path = `${wx.env.USER_DATA_PATH}/${id}.${chooseExtension(first.data)}`
  if (!(await writePiece(path, first.data, false))) return null
  for (let part = 1; part < first.data.parts; part += 1) {
    const piece = await callAction('file.read', { id, part, ...address })
    if (!piece.ok || !(await writePiece(path, piece.data, true))) return null
  }
  return path
}

function chooseExtension({ type }: FilePiece): string {
  if (type.includes('wordprocessing')) return 'docx'
  return type === 'image/jpeg' ? 'jpg' : (type.split('/')[1] ?? '')
}

function writePiece(filePath: string, { base64: data }: FilePiece, append: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const files = wx.getFileSystemManager()
    const end = { success: () => resolve(true), fail: () => resolve(false) }
    if (append) files.appendFile({ filePath, data, encoding: 'base64', ...end })
    else files.writeFile({ filePath, data, encoding: 'base64', ...end })
  })
}

/** Needs to be unique only among the uploads of one caller. */
function makeUploadId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`
}
