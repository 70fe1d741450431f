import type { CaseAddress, FileView, Reply } from '../../typings/api'
import { NO_NETWORK, toReply } from './cloud'
import { downloadInPieces, uploadInParts } from './cloud-files'
import { makeCookieHeader } from './cookies'

export const MAX_FILE_BYTES = 10 * 1024 * 1024
const EXTENSIONS = ['jpg', 'jpeg', 'png', 'pdf']

export type PickedFile = { path: string; name: string; size: number }

/** Photos from the album or the camera; closing the chooser gives none. */
export function pickPhotos(count: number): Promise<PickedFile[]> {
  return new Promise((resolve) => {
    wx.chooseMedia({
      count,
      mediaType: ['image'],
      sizeType: ['compressed'],
      success: ({ tempFiles }) =>
        resolve(tempFiles.map((file, at) => ({ path: file.tempFilePath, name: `照片${at + 1}`, size: file.size }))),
      fail: () => resolve([]),
    })
  })
}

export function pickDocuments(count: number): Promise<PickedFile[]> {
  return new Promise((resolve) => {
    wx.chooseMessageFile({
      count,
      type: 'file',
      extension: EXTENSIONS,
      success: ({ tempFiles }) => resolve(tempFiles.map(({ path, name, size }) => ({ path, name, size }))),
      fail: () => resolve([]),
    })
  })
}

/** Why a file cannot be sent, or null. The server looks at the content; this spares a slow upload. */
export function checkPickedFile({ name, size }: PickedFile): string | null {
  if (size > MAX_FILE_BYTES) return `“${name}”超过10MB，请压缩后再上传。`
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : null
  return extension && !EXTENSIONS.includes(extension) ? `“${name}”不是JPG、PNG或者PDF文件。` : null
}

/** `office`: the street the file is meant for; it is kept in that street's district. */
export function uploadFile(picked: PickedFile, office: string): Promise<Reply<FileView>> {
  return __CLOUD__ ? uploadInParts(picked, office) : postFile(picked, office)
}

function postFile({ path }: PickedFile, office: string): Promise<Reply<FileView>> {
  return new Promise((resolve) => {
    wx.uploadFile({
      url: `${__API_BASE__}/api/files?office=${encodeURIComponent(office)}`,
      filePath: path,
      name: 'file',
      header: makeCookieHeader(),
      success: ({ data }) => resolve(toReply<FileView>(parseJson(data))),
      fail: () => resolve({ ...NO_NETWORK, message: '没有网络，文件没有上传。其他内容都在草稿里。' }),
    })
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Downloads and shows a file of a case; false when it could not be had. */
export async function openFile(file: Pick<FileView, 'id' | 'type'>, address: CaseAddress): Promise<boolean> {
  const path = __CLOUD__ ? await downloadInPieces(file.id, address) : await downloadFile(file.id, address)
  return path !== null && showFile(path, file)
}

function downloadFile(id: string, address: CaseAddress): Promise<string | null> {
  return new Promise((resolve) => {
    wx.downloadFile({
      url: `${__API_BASE__}/api/files/${encodeURIComponent(id)}`,
      header: { ...makeCookieHeader(), ...makeCodeHeader(address) },
      success: ({ tempFilePath, statusCode }) => resolve(statusCode === 200 ? tempFilePath : null),
      fail: () => resolve(null),
    })
  })
}

function showFile(path: string, { type }: Pick<FileView, 'type'>): Promise<boolean> {
  return new Promise((resolve) => {
    const end = { success: () => resolve(true), fail: () => resolve(false) }
    if (type.startsWith('image/')) wx.previewImage({ urls: [path], ...end })
    else
      wx.openDocument({
        filePath: path,
        fileType: type.includes('wordprocessing') ? 'docx' : 'pdf',
        showMenu: true,
        ...end,
      })
  })
}

/** Encoded as a header must be: a code may be typed in 全角. */
function makeCodeHeader({ receipt, queryCode }: CaseAddress): Record<string, string> {
  if (!queryCode) return {}
  return { 'x-receipt': encodeURIComponent(receipt), 'x-query-code': encodeURIComponent(queryCode) }
}
