import type { Reply } from './reply'

export type FileView = { id: string; name: string; size: number; type: string; what: string }

/** A file to be kept, base64. */
export type SavedFile = { name: string; base64: string }

/** Answer of POST /api/files (multipart, one part "file"). */
export type UploadReply = Reply<FileView>

/** A piece of a file, base64. `upload` belongs to one file of one caller; a piece sent twice is kept once. */
export type FilePart = { upload: string; part: number; base64: string }

export type UploadedParts = { upload: string; parts: number; name: string; office: string }

/** One piece of a file of a case; `parts` says how many there are. */
export type FilePiece = { name: string; type: string; parts: number; base64: string }

/** Files in pieces, as they go through a cloud function. */
export interface FileApi {
  'file.part': { in: FilePart; out: { done: true } }
  'file.finish': { in: UploadedParts; out: FileView }
  'file.read': { in: { id: string; part: number; receipt?: string; queryCode?: string }; out: FilePiece }
}
