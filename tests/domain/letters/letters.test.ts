import { LETTERS } from '../../../domain/letters/letters'
import { LEAF_CODES, OUTCOMES } from '../../../domain/outcome/outcomes'

describe('the letters', () => {
  it('are the 23 of the usual set, each once and in their order, and after them what the system adds', () => {
    const rows = LETTERS.map(({ row }) => row)
    expect(rows.slice(0, 23)).toEqual(Array.from({ length: 23 }, (_, n) => n + 1))
    expect(rows.slice(23).every((row) => row === null)).toBe(true)
  })

  it('have a code each', () => {
    expect(new Set(LETTERS.map(({ code }) => code)).size).toBe(LETTERS.length)
  })

  it('hold every letter that an outcome is told in, and no reply that none is told in', () => {
    const told = LEAF_CODES.flatMap((leaf) => OUTCOMES[leaf].letters.map(({ letter }) => letter.code))
    const replies = LETTERS.filter(({ kind }) => kind === 'reply').map(({ code }) => code)
    expect(new Set(told)).toEqual(new Set(replies))
  })

  it('name the article that asks for them and for each of their elements', () => {
    const elements = LETTERS.flatMap((letter) => (letter.kind === 'reply' ? [] : letter.elements))
    const articles = [...LETTERS, ...elements].map(({ article }) => article)
    expect(articles.filter((article) => !/^第.+条$/.test(article))).toEqual([])
  })
})
