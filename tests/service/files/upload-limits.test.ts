import { acceptFile } from '../../../service/files/accept-file'
import { finishUpload, storeUploadPart } from '../../../service/files/upload-in-parts'
import { LIMITS, spendAllowance } from '../../../service/limits'
import { Failure } from '../../../service/respond'
import { JPEG } from '../../server/demo-installation'
import { openStage, type Stage } from '../stage'

const SOURCE = '203.0.113.9'
/** A browser that throws its cookie away each time. */
let visits = 0
const somebody = (source = SOURCE) => {
  visits += 1
  return { kind: 'resident' as const, id: `web:visit-${visits}`, source }
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage('2025-03-03')
})
afterAll(() => stage.close())

const codeOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof Failure ? error.code : error
}
const part = (n = 0) => ({ upload: 'an-upload', part: n, base64: JPEG.toString('base64') })

describe('uploads from one address', () => {
  it('count also where the file is refused for what is in it', async () => {
    await spendAllowance(stage.services, [['uploadsBySource', SOURCE]], LIMITS.uploadsBySource.max - 1)
    const send = (source?: string) =>
      acceptFile(stage.services, somebody(source), { name: 'a.jpg', bytes: Buffer.from('no picture'), office: '' })
    expect(await codeOf(send())).toBe('file-type')
    expect(await codeOf(send())).toBe('too-many')
    expect(await codeOf(send('203.0.113.10'))).toBe('file-type')
  })

  it('in pieces are bounded whatever cookie each piece comes with', async () => {
    await spendAllowance(stage.services, [['partsBySource', SOURCE]], LIMITS.partsBySource.max - 1)
    expect(await codeOf(storeUploadPart(stage.services, somebody(), part()))).toBe(null)
    expect(await codeOf(storeUploadPart(stage.services, somebody(), part()))).toBe('too-many')
    expect(await codeOf(storeUploadPart(stage.services, somebody('203.0.113.10'), part()))).toBe(null)
  })

  it('are counted for each time that pieces are joined', async () => {
    const other = somebody('203.0.113.11')
    const asked = { upload: 'never-sent', parts: 80, name: 'a.jpg', office: 'zhongtong' }
    await spendAllowance(stage.services, [['partsByCaller', other.id]], LIMITS.partsByCaller.max - 80)
    expect(await codeOf(finishUpload(stage.services, other, asked))).toBe('broken-upload')
    expect(await codeOf(finishUpload(stage.services, other, asked))).toBe('too-many')
  })
})
