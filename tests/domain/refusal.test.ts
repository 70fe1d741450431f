import { isRefusal, REFUSAL_CODES, refuse } from '../../domain/refusal'
import { describeRefusal, REFUSAL_WORDS } from '../../domain/words/refusals'

describe('a refusal', () => {
  it('has one sentence for each of its codes, and no sentence is left without a code', () => {
    expect(Object.keys(REFUSAL_WORDS).sort()).toEqual([...REFUSAL_CODES].sort())
    expect(Object.values(REFUSAL_WORDS)).not.toContain('')
    expect(new Set(Object.values(REFUSAL_WORDS)).size).toBe(REFUSAL_CODES.length)
  })

  it('carries its article, its fields and its detail only where there are any', () => {
    expect(refuse('extension-twice')).toEqual({ refused: true, code: 'extension-twice' })
    expect(refuse('fields', '第三十条', { fields: { on: '请选择' }, detail: '一处' })).toEqual({
      refused: true,
      code: 'fields',
      article: '第三十条',
      fields: { on: '请选择' },
      detail: '一处',
    })
  })

  it.each([null, undefined, 'refused', {}, { refused: false }, { refused: 'yes' }])('is not %p', (value) => {
    expect(isRefusal(value)).toBe(false)
  })

  it('is recognised', () => expect(isRefusal(refuse('fields'))).toBe(true))

  it('says its sentence and the article it rests on', () => {
    expect(describeRefusal({ code: 'extension-twice', article: '第三十三条' })).toBe(
      '答复期限只能延长一次（条例第三十三条）。',
    )
    expect(describeRefusal({ code: 'extension-twice' })).toBe('答复期限只能延长一次。')
  })

  it('names the law of an article that is not one of the Regulations', () => {
    expect(describeRefusal({ code: 'fields', article: '行政复议法第二十条' })).toBe(
      '有几处需要改正（行政复议法第二十条）。',
    )
  })

  it('says its detail in place of the sentence, with one full stop', () => {
    expect(describeRefusal({ code: 'fields', detail: '日期写错了。' })).toBe('日期写错了。')
  })
})
