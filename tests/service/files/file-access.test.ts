import { readableFileByCode } from '../../../service/files/file-access'
import { act, CONFIRM, DRAFT, data, filed, openStage, SEARCH, type Stage, upload } from '../stage'

describe('whoever holds receipt and query code', () => {
  let stage: Stage
  let id: string
  const mayRead = async (fileId: string, queryCode = stage.services.vault.code(id)) =>
    (await readableFileByCode(stage.services, { kind: 'nobody', source: '' }, { receipt: id, queryCode, fileId })) !==
    null

  beforeAll(async () => {
    stage = await openStage('2025-03-03')
    id = await filed(stage)
    await upload(stage, 'staff:zhongtong:clerk', 'answer')
    data(await act('clerk', id, 'confirm', CONFIRM))
    data(await act('clerk', id, 'record-search', SEARCH))
    data(await act('clerk', id, 'draft-reply', { ...DRAFT, files: ['answer'] }))
    data(await act('reviewer', id, 'pass-review'))
    data(await act('approver', id, 'sign-reply'))
    data(await act('clerk', id, 'issue-letter'))
  })
  afterAll(() => stage.close())

  it('reads what was sent in with the application', async () => {
    expect(await mayRead('proof-key-of-a-draft')).toBe(true)
  })

  it('reads nothing with a wrong code', async () => {
    expect(await mayRead('proof-key-of-a-draft', 'AAAAAAAA')).toBe(false)
  })

  it('reads no file of another case', async () => {
    await filed(stage, { key: 'another-draft' })
    expect(await mayRead('proof-another-draft')).toBe(false)
  })

  it('reads the answer once the letter is served, and not before', async () => {
    expect(await mayRead('answer')).toBe(false)
    data(await act('clerk', id, 'serve-letter'))
    expect(await mayRead('answer')).toBe(true)
  })
})
