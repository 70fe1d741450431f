// Files that a person chooses or the server sends. A temporary path is a blob: address; the file itself is kept
// beside it, because a strict Content-Security-Policy does not let a page fetch blobs.
import { api, Failure } from './api'

interface Choice {
  count?: number
  extension?: string[]
  mediaType?: string[]
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
function pick(count: number, accept: string): Promise<File[]> {
  return new Promise((resolve, reject) => {
    const field = Object.assign(document.createElement('input'), { type: 'file', accept, multiple: count > 1 })
    field.hidden = true
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

async function chooseMedia({ count = 9, mediaType = ['image'] }: Choice) {
  if (!mediaType.includes('image')) throw new Failure('only images can be chosen in the browser edition')
  const files = await pick(count, IMAGES)
  const tempFiles = files.map((file) => ({ tempFilePath: keepFile(file), size: file.size, fileType: 'image' }))
  return { type: 'image', tempFiles }
}

async function chooseMessageFile({ count = 9, extension = [] }: Choice) {
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

/** Opens what was chosen or downloaded in a tab of its own. */
function openTab(path: string): void {
  const link = Object.assign(document.createElement('a'), { href: path, target: '_blank', rel: 'noopener' })
  document.body.append(link)
  link.click()
  link.remove()
}

export const files = {
  chooseMedia: api('chooseMedia', chooseMedia),
  chooseMessageFile: api('chooseMessageFile', chooseMessageFile),
  openDocument: api('openDocument', ({ filePath }: { filePath: string }) => openTab(filePath)),
  previewImage: api('previewImage', ({ urls, current }: { urls: string[]; current?: string }) => {
    const path = current ?? urls[0]
    if (!path) throw new Failure('urls is empty')
    openTab(path)
  }),
}
