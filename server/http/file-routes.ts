import type { FastifyInstance, FastifyRequest } from 'fastify'
import { acceptFile, failUnfitFile } from '../../service/files/accept-file'
import { readableFile, readableFileByCode } from '../../service/files/file-access'
import { openName } from '../../service/files/file-entry'
import { fileInForm } from '../../service/files/read-form-file'
import { type LetterFile, loadResidentLetter } from '../../service/letters/list-resident-letters'
import { NOT_FOUND } from '../../service/respond'
import type { Services } from '../../service/services'
import { type Caller, identifyCaller } from '../../service/sign-in/identify-caller'
import type { FileDoc } from '../../service/store/documents'
import type { CaseAddress, FileView } from '../../typings/api'
import { sendRefusal } from './error-answers'
import { identifyBoth, identifyOfficer, identifyResident } from './visitors'

/** POST /api/files?office=… (one part named file); GET /api/files/:id, with x-receipt and x-query-code for who follows a case. */
export function answerFiles(app: FastifyInstance, services: Services): void {
  app.post('/api/files', async (request, reply) => {
    const staff = await identifyCaller(services, identifyOfficer(request))
    const caller = staff.kind === 'staff' ? staff : await identifyCaller(services, identifyResident(request, reply))
    return reply.send({ ok: true, data: await acceptUpload(services, request, caller) })
  })

  app.get<{ Params: { id: string } }>('/api/files/:id', async (request, reply) => {
    const { id } = request.params
    const whole = (await letterIn(services, request, id)) ?? (await fileIn(services, request, id))
    if (!whole) return sendRefusal(reply, { ok: false, code: 'not-found', message: NOT_FOUND })
    return reply
      .header('content-type', whole.type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(whole.name)}`)
      .send(whole.bytes)
  })
}

/** A letter of an application, for its applicant or whoever holds receipt and query code. */
async function letterIn(services: Services, request: FastifyRequest, fileId: string): Promise<LetterFile | null> {
  const caller = await identifyCaller(services, identifyBoth(request).resident)
  const queryCode = decodeHeader(request.headers['x-query-code'])
  return loadResidentLetter(services, caller, { fileId, ...(queryCode && { queryCode }) })
}

async function fileIn(services: Services, request: FastifyRequest, id: string): Promise<LetterFile | null> {
  const file = await findReadableFile(services, request, id)
  if (!file) return null
  const bytes = Buffer.from(await services.files.get(id))
  return { name: openName(services.vault, file), type: file.type, bytes }
}

async function acceptUpload(services: Services, request: FastifyRequest, caller: Caller): Promise<FileView> {
  const { body, headers, query } = request
  const file = Buffer.isBuffer(body) ? fileInForm(body, headers['content-type'] ?? '') : null
  if (!file) throw failUnfitFile('no-file', '没有选择文件。')
  if (file === 'broken') throw failUnfitFile('broken-upload', '文件没有完整传到，请再上传一次。')
  const office: unknown = Reflect.get(Object(query), 'office')
  return acceptFile(services, caller, { ...file, office: typeof office === 'string' ? office : '' })
}

async function findReadableFile(services: Services, request: FastifyRequest, id: string): Promise<FileDoc | null> {
  const { officer, resident } = identifyBoth(request)
  for (const visitor of [officer, resident]) {
    const caller = await identifyCaller(services, visitor)
    const file = await readableFile(services, caller, id)
    if (file) return file
  }
  const address = addressIn(request)
  if (!address) return null
  return readableFileByCode(services, await identifyCaller(services, resident), { ...address, fileId: id })
}

/** In headers, because an address is kept by proxies and browsers; encoded, because a header takes no 全角 letters. */
function addressIn({ headers }: FastifyRequest): CaseAddress | null {
  const [receipt, queryCode] = [headers['x-receipt'], headers['x-query-code']].map(decodeHeader)
  return receipt && queryCode ? { receipt, queryCode } : null
}

function decodeHeader(header: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(header ?? ''))
  } catch {
    return ''
  }
}
