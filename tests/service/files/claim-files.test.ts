import type { ApplicationDoc, FileDoc } from '../../../service/store/documents'
import {
  actOnCase,
  asResident,
  asStaff,
  CONFIRM,
  CORRECTION,
  DISTRICT,
  DRAFT,
  dataOf,
  FILING,
  failureOf,
  fileApplicationWith,
  openStage,
  SEARCH,
  type Stage,
  uploadFile,
} from '../stage'

const SUPPLEMENT = { items: '年份', dueOn: '2025-03-20' }
const CLERK = 'staff:zhongtong:clerk'
const OTHER_OFFICE = 'staff:beijie:other'

let stage: Stage
let id: string

beforeEach(async () => {
  stage = await openStage('2025-03-03')
  id = await fileApplicationWith(stage)
  dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
})
afterEach(() => stage.close())

const fileOf = (file: string) => stage.services.store.get<FileDoc>('files', DISTRICT, file)
const versionNow = async () => (await stage.services.store.get<ApplicationDoc>('applications', DISTRICT, id))?.version

describe('an applicant who supplements', () => {
  beforeEach(async () => {
    dataOf(await actOnCase('clerk', id, 'request-supplement', SUPPLEMENT))
  })

  const supplement = async (who: string | null, files: string[]) => {
    const queryCode = stage.services.vault.code(id)
    const version = await versionNow()
    return asResident(who, 'application.supplement', { receipt: id, queryCode, version, text: '2024年', files })
  }
  const refused = async (who: string | null, file: string) => {
    const before = await versionNow()
    const { code, fields } = failureOf(await supplement(who, [file]))
    expect({ code, fields: Object.keys(fields ?? {}) }).toEqual({ code: 'fields', fields: ['files'] })
    expect(await versionNow()).toBe(before)
  }

  it('hands in what they uploaded', async () => {
    dataOf(await supplement('zhang', [await uploadFile(stage, 'web:zhang', 'more')]))
    expect(await fileOf('more')).toMatchObject({ claimed: true, application: id, what: 'attachment' })
  })

  it('hands in nothing that somebody else uploaded', async () => {
    await refused('zhang', await uploadFile(stage, 'web:li', 'foreign'))
    expect(await fileOf('foreign')).toMatchObject({ claimed: false })
  })

  it('hands in nothing that the office keeps with the same application', async () => {
    const evidence = await uploadFile(stage, CLERK, 'evidence')
    const entry = await fileOf(evidence)
    await stage.services.store.transact(DISTRICT, (tx) =>
      tx.put<FileDoc>('files', { ...entry, claimed: true, application: id, what: 'evidence' } as FileDoc),
    )
    await refused('zhang', evidence)
  })

  it('hands in nothing that the applicant sent from another browser', async () => {
    await refused('who-has-the-code', 'proof-key-of-a-draft')
  })

  it('hands in no upload that belongs to nobody', async () => {
    await refused(null, await uploadFile(stage, '', 'ownerless'))
  })
})

describe('an officer who names files', () => {
  const draft = async (file: string) => {
    dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
    return actOnCase('clerk', id, 'draft-reply', { ...DRAFT, files: [file] })
  }
  const refused = async (file: string) => expect(failureOf(await draft(file)).fields).toHaveProperty('files')

  it('takes what a colleague of the same office uploaded', async () => {
    dataOf(await draft(await uploadFile(stage, 'staff:zhongtong:clerk2', 'colleague')))
    expect(await fileOf('colleague')).toMatchObject({ application: id, what: 'answer' })
  })

  it('takes nothing that another office uploaded', async () => {
    await refused(await uploadFile(stage, OTHER_OFFICE, 'elsewhere'))
  })

  it('takes nothing that a resident uploaded, not even for this application', async () => {
    await refused(await uploadFile(stage, 'web:zhang', 'stray'))
    expect(
      failureOf(await actOnCase('clerk', id, 'draft-reply', { ...DRAFT, files: ['proof-key-of-a-draft'] })).code,
    ).toBe('fields')
  })

  it('takes nothing that belongs to another case', async () => {
    dataOf(await draft(await uploadFile(stage, CLERK, 'answer')))
    const another = await fileApplicationWith(stage, { key: 'another-draft' })
    dataOf(await actOnCase('clerk', another, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', another, 'record-search', SEARCH))
    const reply = await actOnCase('clerk', another, 'draft-reply', { ...DRAFT, files: ['answer'] })
    expect(failureOf(reply).fields).toHaveProperty('files')
  })

  it('registers a correction with the uploads of the office alone', async () => {
    const register = (file: string) =>
      asStaff('clerk', 'correction.register', { input: { ...CORRECTION, files: [file] } })
    for (const owner of ['web:zhang', OTHER_OFFICE]) {
      const file = await uploadFile(stage, owner, `of-${owner}`)
      expect(failureOf(await register(file)).fields).toHaveProperty('files')
    }
    dataOf(await register(await uploadFile(stage, 'staff:zhongtong:clerk2', 'of-a-colleague')))
  })

  it('enters an application with the uploads of the office alone, each field told by its name', async () => {
    const entry = {
      ...FILING,
      channel: 'ordinary-post',
      submittedOn: '2025-03-03',
      text: '',
      files: [],
      proofFiles: [],
    }
    const stray = await uploadFile(stage, OTHER_OFFICE, 'stray')
    for (const field of ['files', 'proofFiles', 'attachments']) {
      const reply = await asStaff('clerk', 'case.enter', { ...entry, key: `entry-with-${field}`, [field]: [stray] })
      expect(Object.keys(failureOf(reply).fields ?? {})).toEqual([field])
    }
  })
})

describe('the preview of a letter', () => {
  it('names no file that its draft could not name', async () => {
    await uploadFile(stage, OTHER_OFFICE, 'secret-of-beijie')
    await uploadFile(stage, 'staff:zhongtong:clerk2', 'of-a-colleague')
    const input = { id, leaf: '3.1', facts: { 'fact.way': 'given' }, files: ['secret-of-beijie', 'of-a-colleague'] }
    const told = JSON.stringify(dataOf(await asStaff('clerk', 'letter.preview', input)))
    expect(told).toContain('of-a-colleague.jpg')
    expect(told).not.toContain('secret-of-beijie')
  })
})
