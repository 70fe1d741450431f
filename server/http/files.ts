import { createHash, randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { callerOf } from '../../cloudfunctions/shared/caller'
import type { FileDoc, OfficeDoc } from '../../cloudfunctions/shared/documents'
import { mayReadFile } from '../../cloudfunctions/shared/file-access'
import { districtsOf } from '../../cloudfunctions/shared/offices'
import { NOT_FOUND } from '../../cloudfunctions/shared/respond'
import type { Services } from '../../cloudfunctions/shared/services'
import type { Fail, FileView } from '../../typings/api'
import { anyContext, residentContext, staffContext } from './caller'
import { statusOf } from './errors'
import { typeOfContent } from './file-type'

const LONGEST_NAME = 120

/** POST /api/files?office=… (one part named file) and GET /api/files/:id. */
export function answerFiles(app: FastifyInstance, services: Services): void {
  app.post('/api/files', async (request, reply) => {
    const staff = await callerOf(services, staffContext(request))
    const caller = staff.kind === 'staff' ? staff : await callerOf(services, residentContext(request, reply))
    const file = await accept(services, request, caller.kind === 'nobody' ? '' : caller.id)
    return reply.code('ok' in file ? statusOf(file) : 200).send('ok' in file ? file : { ok: true, data: file })
  })

  app.get<{ Params: { id: string } }>('/api/files/:id', async (request, reply) => {
    const { id } = request.params
    const file = await readable(services, request, id)
    if (!file) return reply.code(404).send({ ok: false, code: 'not-found', message: NOT_FOUND } satisfies Fail)
    const bytes = await services.files.get(id)
    return reply
      .header('content-type', file.type)
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .send(bytes)
  })
}

async function accept(services: Services, request: FastifyRequest, owner: string): Promise<FileView | Fail> {
  const upload = await uploadIn(request)
  if (!upload) return refused('no-file', '没有选择文件。')
  if (upload === 'broken') return refused('broken-upload', '文件没有完整传到，请再上传一次。')
  const { filename, bytes } = upload
  const type = typeOfContent(bytes)
  if (!type) return refused('file-type', '只能上传 JPG、PNG 图片或者 PDF。这个文件的内容不是，换一个再试。')
  const partition = await partitionFor(services, request)
  const name = nameOf(filename)
  const doc: FileDoc = {
    ...{ _id: randomUUID(), partition, owner, name, type, size: bytes.length },
    ...{ uploadedAt: services.clock.now(), claimed: false, application: '', what: '' },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
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
async function partitionFor(services: Services, request: FastifyRequest): Promise<string> {
  const asked: unknown = Reflect.get(Object(request.query), 'office')
  const office = typeof asked === 'string' ? await services.store.get<OfficeDoc>('offices', asked) : null
  return office?.partition ?? (await districtsOf(services))[0] ?? ''
}

async function readable(services: Services, request: FastifyRequest, id: string): Promise<FileDoc | null> {
  for (const context of anyContext(request)) {
    const caller = await callerOf(services, context)
    if (await mayReadFile(services, caller, id)) return services.store.get<FileDoc>('files', id)
  }
  return null
}

function refused(code: string, message: string): Fail {
  return { ok: false, code, message, fields: { file: message } }
}
