import { PARTS_PARTITION } from '../../../service/store/partitions'
import { JPEG } from '../../server/demo-installation'
import { asResident, dataOf, failureOf, openStage, runNight, type Stage } from '../stage'

const whole = { upload: 'upload-1', parts: 2, name: '证明.jpg', office: 'zhongtong' }

describe('a file that comes in parts', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage('2025-03-03')
  })
  afterEach(() => stage.close())

  const send = (who: string | null, part: number, bytes: Buffer) =>
    asResident(who, 'file.part', { upload: whole.upload, part, base64: bytes.toString('base64') })
  const parts = async () => (await stage.services.store.query('parts', { partition: PARTS_PARTITION })).items

  it('is one file when all have come, in whichever order and however often', async () => {
    dataOf(await send('zhang', 1, JPEG.subarray(50)))
    dataOf(await send('zhang', 0, JPEG.subarray(0, 50)))
    dataOf(await send('zhang', 0, JPEG.subarray(0, 50)))
    const file = dataOf(await asResident('zhang', 'file.finish', whole))
    expect(file).toMatchObject({ name: '证明.jpg', size: JPEG.length, type: 'image/jpeg' })
    expect(await parts()).toEqual([])
  })

  it('lies sealed until then', async () => {
    dataOf(await send('zhang', 0, JPEG))
    expect(JSON.stringify(await parts())).not.toContain(JPEG.toString('base64').slice(0, 40))
  })

  it('is not whole while a part is missing, or came from another', async () => {
    dataOf(await send('zhang', 0, JPEG))
    dataOf(await send('li', 1, JPEG))
    expect(failureOf(await asResident('zhang', 'file.finish', whole))).toMatchObject({ code: 'broken-upload' })
    expect(await parts()).toHaveLength(2)
  })

  it('is refused by what is in it, and taken from nobody unknown', async () => {
    dataOf(await send('zhang', 0, Buffer.from('MZ')))
    const refused = failureOf(await asResident('zhang', 'file.finish', { ...whole, parts: 1 }))
    expect(refused).toMatchObject({ code: 'file-type', fields: { file: expect.stringContaining('PDF') } })
    expect(failureOf(await send(null, 0, JPEG)).code).toBe('not-signed-in')
    expect(failureOf(await asResident(null, 'file.finish', whole)).code).toBe('not-signed-in')
  })

  it.each([{ part: -1 }, { part: 80 }, { upload: '../x' }, { base64: '*' }, { base64: 'A'.repeat(200_000) }])(
    'is refused where a part is %p',
    async (change) => {
      const sent = { upload: whole.upload, part: 0, base64: '', ...change }
      expect(failureOf(await asResident('zhang', 'file.part', sent)).code).toBe('fields')
    },
  )

  it('that is never finished is removed after a day', async () => {
    dataOf(await send('zhang', 0, JPEG))
    stage.day.today = '2025-03-04'
    dataOf(await runNight())
    expect(await parts()).toHaveLength(1)
    stage.day.today = '2025-03-05'
    dataOf(await runNight())
    expect(await parts()).toEqual([])
  })
})
