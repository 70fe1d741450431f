import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError } from './documents'

const BUCKET = 'cloud://local.6c6f-local-1250000000'

/** Objects by path: an upload and a download each need the address and the signature that the service gave out. */
export class Storage {
  readonly objects = new Map<string, Buffer>()
  readonly #signatures = new Map<string, string>()

  run(action: string, params: Record<string, unknown>, origin: string): Record<string, unknown> {
    if (action === 'storage.getUploadMetadata') return { data: this.#upload(String(params.path), origin) }
    if (action === 'storage.batchGetDownloadUrl')
      return { data: { download_list: listIn(params.file_list).map((file) => this.#download(file, origin)) } }
    if (action === 'storage.batchDeleteFile')
      return { data: { delete_list: listIn(params.fileid_list).map((id) => this.#remove(String(id))) } }
    throw new CloudError('INVALID_PARAM', `unknown action ${action}`)
  }

  answer(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1')
    const path = decodeURIComponent(pathname.replace('/cos/', ''))
    const signature = request.method === 'PUT' ? request.headers.authorization : searchParams.get('sign')
    if (this.#signatures.get(`${request.method} ${path}`) !== signature) return void response.writeHead(403).end()
    if (request.method === 'PUT') this.objects.set(path, body)
    const object = this.objects.get(path)
    response.writeHead(object ? 200 : 404).end(request.method === 'GET' ? object : undefined)
  }

  #upload(path: string, origin: string) {
    const authorization = this.#sign('PUT', path)
    const url = `${origin}/cos/${encodeURIComponent(path)}`
    return { url, token: 'token', authorization, fileId: `${BUCKET}/${path}`, cosFileId: `cos-${path}` }
  }

  #download(file: unknown, origin: string) {
    const fileID = String(Reflect.get(Object(file), 'fileid'))
    const path = pathIn(fileID)
    if (!this.objects.has(path)) return { fileID, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST' }
    const sign = this.#sign('GET', path)
    return { fileID, code: 'SUCCESS', tempFileURL: `${origin}/cos/${path}?sign=${sign}` }
  }

  #remove(fileID: string) {
    return { fileID, code: this.objects.delete(pathIn(fileID)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  }

  #sign(method: string, path: string): string {
    const signature = randomBytes(8).toString('hex')
    this.#signatures.set(`${method} ${path}`, signature)
    return signature
  }
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function pathIn(fileID: string): string {
  if (!fileID.startsWith(`${BUCKET}/`)) throw new CloudError('INVALID_PARAM', `not a file of this bucket: ${fileID}`)
  return fileID.slice(BUCKET.length + 1)
}
