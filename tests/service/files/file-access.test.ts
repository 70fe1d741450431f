import { readableFileByCode } from '../../../service/files/file-access'
import {
  actOnCase,
  CONFIRM,
  DRAFT,
  dataOf,
  fileApplicationWith,
  openStage,
  SEARCH,
  type Stage,
  uploadFile,
} from '../stage'

describe('whoever holds receipt and query code', () => {
  let stage: Stage
  let id: string
  const mayRead = async (fileId: string, queryCode = stage.services.vault.code(id)) =>
    (await readableFileByCode(stage.services, { kind: 'nobody', source: '' }, { receipt: id, queryCode, fileId })) !==
    null

  beforeAll(async () => {
    stage = await openStage('2025-03-03')
    id = await fileApplicationWith(stage)
    await uploadFile(stage, 'staff:zhongtong:clerk', 'answer')
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
    dataOf(await actOnCase('clerk', id, 'draft-reply', { ...DRAFT, files: ['answer'] }))
    dataOf(await actOnCase('reviewer', id, 'pass-review'))
    dataOf(await actOnCase('approver', id, 'sign-reply'))
    dataOf(await actOnCase('clerk', id, 'issue-letter'))
  })
  afterAll(() => stage.close())

  it('reads what was sent in with the application', async () => {
    expect(await mayRead('proof-key-of-a-draft')).toBe(true)
  })

  it('reads nothing with a wrong code', async () => {
    expect(await mayRead('proof-key-of-a-draft', 'AAAAAAAA')).toBe(false)
  })

  it('reads no file of another case', async () => {
    await fileApplicationWith(stage, { key: 'another-draft' })
    expect(await mayRead('proof-another-draft')).toBe(false)
  })

  it('reads the answer once the letter is served, and not before', async () => {
    expect(await mayRead('answer')).toBe(false)
    dataOf(await actOnCase('clerk', id, 'serve-letter'))
    expect(await mayRead('answer')).toBe(true)
  })
})
