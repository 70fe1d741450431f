// Files that a person chooses or the server sends. A temporary path is a blob: address; the file itself is kept
// beside it, because a strict Content-Security-Policy does not let a page fetch blobs.
import { ApiFailure, makeApi } from './api'
import { askForPrivacy } from './privacy'

interface FileChoice {
  count?: number
  extension?: string[]
  mediaType?: string[]
  sourceType?: string[]
}

const chosen = new Map<string, File>()

export function findFile(path: string): File {
  const file = chosen.get(path)
  if (!file) throw new ApiFailure(`file not found ${path}`)
  return file
}

export function keepFile(file: File): string {
  const path = URL.createObjectURL(file)
  chosen.set(path, file)
  return path
}

/** Opens the browser's file chooser; closing it without a choice is a failure, as in WeChat. */
function pickFiles(count: number, accept: string, byCamera = false): Promise<File[]> {
  return new Promise((resolve, reject) => {
    const field = Object.assign(document.createElement('input'), { type: 'file', accept, multiple: count > 1 })
    field.hidden = true
    if (byCamera) field.setAttribute('capture', 'environment')
    document.body.append(field)
    field.addEventListener('change', () => {
      field.remove()
      resolve([...(field.files ?? [])].slice(0, count))
    })
    field.addEventListener('cancel', () => {
      field.remove()
      reject(new ApiFailure('cancel'))
    })
    field.click()
  })
}

const IMAGES = 'image/jpeg,image/png'

async function choosePictures(count: number, sourceType: string[]): Promise<File[]> {
  return pickFiles(count, IMAGES, sourceType.length === 1 && sourceType[0] === 'camera')
}

async function chooseMedia({ count = 9, mediaType = ['image'], sourceType = [] }: FileChoice) {
  if (!mediaType.includes('image')) throw new ApiFailure('only images can be chosen in the browser edition')
  await askForPrivacy('chooseMedia')
  const files = await choosePictures(count, sourceType)
  const tempFiles = files.map((file) => ({ tempFilePath: keepFile(file), size: file.size, fileType: 'image' }))
  return { type: 'image', tempFiles }
}

async function chooseImage({ count = 9, sourceType = [] }: FileChoice) {
  await askForPrivacy('chooseImage')
  const files = await choosePictures(count, sourceType)
  const tempFiles = files.map((file) => ({ path: keepFile(file), size: file.size }))
  return { tempFiles, tempFilePaths: tempFiles.map(({ path }) => path) }
}

async function chooseMessageFile({ count = 9, extension = [] }: FileChoice) {
  await askForPrivacy('chooseMessageFile')
  const files = await pickFiles(count, extension.map((one) => `.${one.replace(/^\./, '')}`).join(','))
  const toEntry = (file: File) => ({
    name: file.name,
    path: keepFile(file),
    size: file.size,
    time: Math.floor(file.lastModified / 1000),
    type: file.type.startsWith('image/') ? 'image' : 'file',
  })
  return { tempFiles: files.map(toEntry) }
}

const followLink = (properties: Partial<HTMLAnchorElement>) => {
  const link = Object.assign(document.createElement('a'), properties)
  document.body.append(link)
  link.click()
  link.remove()
}

/** Opens what was chosen or downloaded in a tab of its own. */
const openTab = (path: string) => followLink({ href: path, target: '_blank', rel: 'noopener' })

/** What a browser shows by itself; a Word file it can only keep. */
const SHOWN = /^(application\/pdf|image\/|text\/)/

/** Hands a file to the browser, which keeps it where it keeps downloads. */
const saveToDisk = (path: string) => followLink({ href: path, download: findFile(path).name })

export const files = {
  chooseMedia: makeApi('chooseMedia', chooseMedia),
  chooseImage: makeApi('chooseImage', chooseImage),
  chooseMessageFile: makeApi('chooseMessageFile', chooseMessageFile),
  openDocument: makeApi('openDocument', ({ filePath }: { filePath: string }) =>
    SHOWN.test(findFile(filePath).type) ? openTab(filePath) : saveToDisk(filePath),
  ),
  saveFileToDisk: makeApi('saveFileToDisk', ({ filePath }: { filePath: string }) => saveToDisk(filePath)),
  saveImageToPhotosAlbum: makeApi('saveImageToPhotosAlbum', ({ filePath }: { filePath: string }) =>
    saveToDisk(filePath),
  ),
  /** The file stays under its path for as long as the page is open, and a copy goes to the downloads. */
  saveFile: makeApi('saveFile', ({ tempFilePath }: { tempFilePath: string }) => {
    saveToDisk(tempFilePath)
    return { savedFilePath: tempFilePath }
  }),
}
