import { TWO } from './report/table-two'
import { askOffice, askResident, asResident, asStaff, failureOf, openStage, type Stage } from './stage'

const CHINESE = /^[^a-z]*[\u4e00-\u9fff]{4}[^a-z]*$/

describe('input that no form of ours sends', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage('2025-03-03')
  })
  afterAll(() => stage.close())

  it.each(['x', 'W10', '-|-|-|-|-', Buffer.from('["a",{}]').toString('base64url')])(
    'the place %p in a list is answered with where to begin',
    async (cursor) => {
      const answered = await asStaff('clerk', 'case.queue', { tab: 'open', cursor })
      expect(answered.ok ? answered.data.cases : answered.message).toEqual(
        cursor === '-|-|-|-|-' ? [] : expect.stringContaining('第一页'),
      )
    },
  )

  it.each([[null], [7], [{}], [[]], [{ toString: 'x' }]])(
    'an action that is %p is no action',
    async (action: unknown) => {
      for (const ask of [askOffice, askResident]) {
        expect(await ask({ action })).toMatchObject({ ok: false, code: 'unknown-action' })
      }
    },
  )

  it('is told by field in Chinese where the shape itself is wrong', async () => {
    const sections = [{ heading: '一', level: 9, text: '甲' }]
    const replies = [
      await asResident('zhang', 'report.check', { text: null, base64: 7 }),
      await asStaff('publisher', 'report.save', { year: 2024, version: 0, tableTwo: null, sections: {} }),
      await asStaff('publisher', 'report.save', { year: 2024, version: 0, tableTwo: TWO, sections }),
      await asStaff('publisher', 'report.save', {
        year: 2024,
        version: 0,
        tableTwo: TWO,
        sections: Array(101).fill({}),
      }),
      await asStaff('administrator', 'calendar.add', { year: 2027, notice: '', off: 'x', work: Array(500).fill('') }),
    ]
    const sentences = replies.flatMap((reply) => Object.values(failureOf(reply).fields ?? {}))
    expect(sentences.length).toBeGreaterThan(6)
    for (const sentence of sentences) expect(sentence).toMatch(CHINESE)
  })
})
