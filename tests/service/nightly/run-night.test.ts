import { macHolds } from '../../../service/sealing/document-mac'
import type { FileDoc, HeadsDoc } from '../../../service/store/documents'
import { DISTRICT, fileApplicationWith, openStage, runNight, type Stage, uploadFile } from '../stage'

describe('the night', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage('2025-03-03')
    await fileApplicationWith(stage)
    await uploadFile(stage, 'web:zhang', 'forgotten')
    stage.day.today = '2025-03-05'
    await uploadFile(stage, 'web:zhang', 'fresh')
    expect(await runNight()).toMatchObject({ ok: true })
  })
  afterAll(() => stage.close())

  it('removes uploads that no filing named within a day, and no others', async () => {
    const left = await Promise.all(
      ['forgotten', 'fresh', 'proof-key-of-a-draft'].map((id) =>
        stage.services.store.get<FileDoc>('files', DISTRICT, id),
      ),
    )
    expect(left.map((file) => file?._id)).toEqual([undefined, 'fresh', 'proof-key-of-a-draft'])
    expect(stage.removed).toEqual(['forgotten'])
  })

  it('signs how every case stands', async () => {
    const doc = await stage.services.store.get<HeadsDoc>('heads', DISTRICT, `${DISTRICT}/list-00000001`)
    const { vault } = stage.services
    expect(doc!.heads.split('\n').filter((line) => line.startsWith('applications'))).toHaveLength(1)
    expect(macHolds(vault, 'heads', doc!)).toBe(true)
    expect(macHolds(vault, 'heads', { ...doc!, heads: '' })).toBe(false)
  })
})
