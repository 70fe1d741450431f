import { createHash, randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Caller, callerOf } from '../../cloudfunctions/shared/caller'
import type { FileDoc, OfficeDoc } from '../../cloudfunctions/shared/documents'
import { mayReadByCode, mayReadFile } from '../../cloudfunctions/shared/file-access'
import { contentOf } from '../../cloudfunctions/shared/file-content'
import { fileEntry, openName } from '../../cloudfunctions/shared/file-entry'
import { districtsOf } from '../../cloudfunctions/shared/offices'
import { NOT_FOUND } from '../../cloudfunctions/shared/respond'
import type { Services } from '../../cloudfunctions/shared/services'
import { refuseUpload } from '../../cloudfunctions/shared/upload-limits'
import type { CaseAddress, Fail, FileView } from '../../typings/api'
import { anyContext, residentContext, staffContext } from './caller'
import { refuse } from './errors'

const LONGEST_NAME = 120

/** POST /api/files?office=… (one part named file); GET /api/files/:id, with x-receipt and x-query-code for who follows a case. */
export function answerFiles(app: FastifyInstance, services: Services): void {
  app.post('/api/files', async (request, reply) => {
    const staff = await callerOf(services, staffContext(request))
    const caller = staff.kind === 'staff' ? staff : await callerOf(services, residentContext(request, reply))
    const file = await accept(services, request, caller)
    return 'ok' in file ? refuse(reply, file) : reply.send({ ok: true, data: file })
  })

  app.get<{ Params: { id: string } }>('/api/files/:id', async (request, reply) => {
    const { id } = request.params
    const file = await readable(services, request, id)
    if (!file) return refuse(reply, { ok: false, code: 'not-found', message: NOT_FOUND })
    const bytes = await services.files.get(id)
    return reply
      .header('content-type', file.type)
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(openName(services.vault, file))}`,
      )
      .send(bytes)
  })
}

async function accept(services: Services, request: FastifyRequest, caller: Caller): Promise<FileView | Fail> {
  const upload = await uploadIn(request)
  if (!upload) return refused('no-file', '没有选择文件。')
  if (upload === 'broken') return refused('broken-upload', '文件没有完整传到，请再上传一次。')
  const content = await contentOf(upload.bytes)
  if ('refused' in content) return refused('file-type', content.refused)
  const { type, bytes } = content
  const partition = await partitionFor(services, request, caller)
  if (!partition) return refused('no-office', '请先选择街道，再上传文件。')
  await refuseUpload(services, caller, { partition, size: bytes.length })
  const owner = caller.kind === 'nobody' ? '' : caller.id
  const name = nameOf(upload.filename)
  const doc = fileEntry(services.vault, {
    ...{ _id: randomUUID(), partition, owner, name, type, size: bytes.length, uploadedAt: services.clock.now() },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  await services.files.put(doc._id, bytes)
  await services.store.transact((tx) => tx.create('files', doc))
  return { id: doc._id, name, size: doc.size, type, what: '' }
}

/** A connection that broke off, or a form put together wrongly, is no bug of ours: such errors carry no status. */
async function uploadIn(request: FastifyRequest): Promise<{ filename: string; bytes: Buffer } | 'broken' | null> {
  try {
    const part = await request.file()
    if (!part) return null
    const bytes = await part.toBuffer()
    // A file cut at the limit by its last bytes is given out as if it were whole.
    if (part.file.truncated) throw new request.server.multipartErrors.RequestFileTooLargeError()
    return { filename: part.filename, bytes }
  } catch (error) {
    if (typeof Reflect.get(Object(error), 'statusCode') === 'number') throw error
    return 'broken'
  }
}

/** Cut between characters, never inside one: half an emoji cannot be put into a header. */
function nameOf(filename: string): string {
  const characters = [...filename.replace(/[\\/]/g, '_')]
  return characters.slice(-LONGEST_NAME).join('') || '未命名'
}

/** A file lives in the district of the office it is meant for, so that one transaction can claim it. */
async function partitionFor(services: Services, { query }: FastifyRequest, caller: Caller): Promise<string | null> {
  if (caller.kind === 'staff') return caller.staff.partition
  const asked: unknown = Reflect.get(Object(query), 'office')
  const office = typeof asked === 'string' ? await services.store.get<OfficeDoc>('offices', asked) : null
  if (office) return office.partition
  const [only, ...others] = await districtsOf(services)
  return others.length === 0 ? (only ?? null) : null
}

async function readable(services: Services, request: FastifyRequest, id: string): Promise<FileDoc | null> {
  const { staff, resident } = anyContext(request)
  for (const context of [staff, resident]) {
    const caller = await callerOf(services, context)
    if (await mayReadFile(services, caller, id)) return services.store.get<FileDoc>('files', id)
  }
  const address = addressIn(request)
  if (!address) return null
  const byCode = await mayReadByCode(services, await callerOf(services, resident), { ...address, fileId: id })
  return byCode ? services.store.get<FileDoc>('files', id) : null
}

/** In headers, because an address is kept by proxies and browsers; encoded, because a header takes no 全角 letters. */
function addressIn({ headers }: FastifyRequest): CaseAddress | null {
  const [receipt, queryCode] = [headers['x-receipt'], headers['x-query-code']].map(decoded)
  return receipt && queryCode ? { receipt, queryCode } : null
}

function decoded(header: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(header ?? ''))
  } catch {
    return ''
  }
}

function refused(code: string, message: string): Fail {
  return { ok: false, code, message, fields: { file: message } }
}
