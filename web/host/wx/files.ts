// Files that a person chooses or the server sends. A temporary path is a blob: address; the file itself is kept
// beside it, because a strict Content-Security-Policy does not let a page fetch blobs.
import { api, Failure } from './api'
import { askForPrivacy } from './privacy'

interface Choice {
  count?: number
  extension?: string[]
  mediaType?: string[]
  sourceType?: string[]
}

const chosen = new Map<string, File>()

export function fileAt(path: string): File {
  const file = chosen.get(path)
  if (!file) throw new Failure(`file not found ${path}`)
  return file
}

export function keepFile(file: File): string {
  const path = URL.createObjectURL(file)
  chosen.set(path, file)
  return path
}

/** Opens the browser's file chooser; closing it without a choice is a failure, as in WeChat. */
function pick(count: number, accept: string, byCamera = false): Promise<File[]> {
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
      reject(new Failure('cancel'))
    })
    field.click()
  })
}

const IMAGES = 'image/jpeg,image/png'

async function choosePictures(count: number, sourceType: string[]): Promise<File[]> {
  return pick(count, IMAGES, sourceType.length === 1 && sourceType[0] === 'camera')
}

async function chooseMedia({ count = 9, mediaType = ['image'], sourceType = [] }: Choice) {
  if (!mediaType.includes('image')) throw new Failure('only images can be chosen in the browser edition')
  await askForPrivacy('chooseMedia')
  const files = await choosePictures(count, sourceType)
  const tempFiles = files.map((file) => ({ tempFilePath: keepFile(file), size: file.size, fileType: 'image' }))
  return { type: 'image', tempFiles }
}

async function chooseImage({ count = 9, sourceType = [] }: Choice) {
  await askForPrivacy('chooseImage')
  const files = await choosePictures(count, sourceType)
  const tempFiles = files.map((file) => ({ path: keepFile(file), size: file.size }))
  return { tempFiles, tempFilePaths: tempFiles.map(({ path }) => path) }
}

async function chooseMessageFile({ count = 9, extension = [] }: Choice) {
  await askForPrivacy('chooseMessageFile')
  const files = await pick(count, extension.map((one) => `.${one.replace(/^\./, '')}`).join(','))
  const toEntry = (file: File) => ({
    name: file.name,
    path: keepFile(file),
    size: file.size,
    time: Math.floor(file.lastModified / 1000),
    type: file.type.startsWith('image/') ? 'image' : 'file',
  })
  return { tempFiles: files.map(toEntry) }
}

const follow = (properties: Partial<HTMLAnchorElement>) => {
  const link = Object.assign(document.createElement('a'), properties)
  document.body.append(link)
  link.click()
  link.remove()
}

/** Opens what was chosen or downloaded in a tab of its own. */
const openTab = (path: string) => follow({ href: path, target: '_blank', rel: 'noopener' })

/** What a browser shows by itself; a Word file it can only keep. */
const SHOWN = /^(application\/pdf|image\/|text\/)/

/** Hands a file to the browser, which keeps it where it keeps downloads. */
const saveToDisk = (path: string) => follow({ href: path, download: fileAt(path).name })

export const files = {
  chooseMedia: api('chooseMedia', chooseMedia),
  chooseImage: api('chooseImage', chooseImage),
  chooseMessageFile: api('chooseMessageFile', chooseMessageFile),
  openDocument: api('openDocument', ({ filePath }: { filePath: string }) =>
    SHOWN.test(fileAt(filePath).type) ? openTab(filePath) : saveToDisk(filePath),
  ),
  saveFileToDisk: api('saveFileToDisk', ({ filePath }: { filePath: string }) => saveToDisk(filePath)),
  saveImageToPhotosAlbum: api('saveImageToPhotosAlbum', ({ filePath }: { filePath: string }) => saveToDisk(filePath)),
  /** The file stays under its path for as long as the page is open, and a copy goes to the downloads. */
  saveFile: api('saveFile', ({ tempFilePath }: { tempFilePath: string }) => {
    saveToDisk(tempFilePath)
    return { savedFilePath: tempFilePath }
  }),
}
