import { declarationOf, eventTitle } from '../../../domain/application/event-list'
import * as labels from '../../../domain/words'

const DICTIONARIES = Object.entries(labels).filter(([name]) => name.endsWith('_WORDS'))

describe('labels', () => {
  it.each(DICTIONARIES)('%s are Chinese and told apart', (_, words) => {
    const told = Object.values(words).map((one) => JSON.stringify(one))
    expect(
      told.every((one) => /\p{Script=Han}/u.test(one) && !/[a-z]{3}/i.test(one.replace(/title|tip|dayLabel/g, ''))),
    ).toBe(true)
    expect(new Set(told).size).toBe(told.length)
  })

  it('tell a refusal with its article', () => {
    expect(labels.describeRefusal({ code: 'extension-too-long', article: '第三十三条' })).toBe(
      '延长最多二十个工作日（条例第三十三条）。',
    )
  })

  it('let a detail take the place of the general sentence', () => {
    expect(labels.describeRefusal({ code: 'not-in-this-status', detail: '已经发过收费通知。' })).toBe(
      '已经发过收费通知。',
    )
  })

  it('claim no opinion where a consultation may have ended in silence', () => {
    expect(declarationOf('opinion-received').sentence).not.toContain('收到')
  })

  it('give an event its title', () => {
    expect(eventTitle('supplement-requested')).toBe('要求补正')
  })
})
