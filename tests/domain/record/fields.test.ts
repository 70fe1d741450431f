import { lastDay, pastDay, severalOf, shortText, uploadedFiles } from '../../../domain/record/fields'
import { drawForm } from '../../../domain/record/form'
import { readForm } from '../../../domain/record/read-form'

const SCENE = { state: {}, today: '2025-03-10' }

describe('the value of a field', () => {
  it('is empty where files came for words, or words for files', () => {
    expect(shortText('名称').read(['f1'])).toBe('')
    expect(uploadedFiles('凭证').read('f1')).toEqual([])
  })

  it('is several of a vocabulary, told apart by commas', () => {
    const field = severalOf('部分', { first: '甲', rst: '乙', f: '丙' })
    expect([field.read('first'), field.read('f,first')]).toEqual([['first'], ['first', 'f']])
  })

  it('is as long as its words without the blanks around them', () => {
    const read = (text: string) => readForm({ name: shortText('名称') }, SCENE, { name: text })
    expect(read(` ${'字'.repeat(500)} `)).toHaveProperty('input')
    expect(read('字'.repeat(501))).toHaveProperty('fields')
  })

  it('is a last day after the day on which it is told, or any day where none is told', () => {
    const field = lastDay('截止日', { toldIn: 'on' })
    const check = (input: object) => field.check?.('2025-03-12', { name: 'dueOn', input: { ...input }, scene: SCENE })
    expect([check({ on: '2025-03-11' }), check({})]).toEqual([null, null])
    expect(check({ on: '2025-03-12' })).toMatchObject({ code: 'fields' })
  })

  it('is at first today, where it is the day of what has happened', () => {
    expect(drawForm({ on: pastDay('日期') }, SCENE)).toMatchObject([{ value: '2025-03-10' }])
  })
})
