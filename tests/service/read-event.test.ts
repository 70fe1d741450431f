import { bodyLimitOf } from '../../service/body-limits'
import { actionIn, eventOf, refuseTangled, refuseTooLong } from '../../service/read-event'

const head = (text: string) => actionIn(Buffer.from(text))

describe('the action of a body', () => {
  it.each([
    ['{"action":"report.check","text":"', 'report.check'],
    [' { "action" : "case.evidence-pack" }', 'case.evidence-pack'],
  ])('is read from its first bytes: %s', (text, action) => {
    expect(head(text)).toBe(action)
  })

  it.each(['', '[]', '{"text":"x","action":"report.check"}', '{"action":"report', '{"action":7}', '"action":"home"'])(
    'is unknown where the body does not begin with it: %s',
    (text) => {
      expect(head(text)).toBe('')
    },
  )

  it('decides how long the body may be', () => {
    expect(() => refuseTooLong('report.check', bodyLimitOf('report.check'))).not.toThrow()
    expect(() => refuseTooLong('home', bodyLimitOf('home') + 1)).toThrow('内容太大')
    expect(() => refuseTooLong('toString', bodyLimitOf('home') + 1)).toThrow('内容太大')
  })

  it('is no action where the JSON is no object or names none', () => {
    for (const json of [null, [], 'home', 7, {}, { action: 7 }]) expect(eventOf(json).action).toBe('')
    expect(eventOf({ action: 'home', office: 'x' })).toEqual({ action: 'home', office: 'x' })
  })
})

describe('JSON before it is parsed', () => {
  const refuse = (text: string) => () => refuseTangled(Buffer.from(text))
  const names = (count: number) => `{${Array.from({ length: count }, (_, n) => `"a${n}":1`).join(',')}}`

  it('may have what the longest form has', () => {
    const days = Array.from({ length: 800 }, () => '2027-01-01')
    expect(refuse(JSON.stringify({ action: 'calendar.add', off: days, work: days.slice(0, 400) }))).not.toThrow()
  })

  it('is refused for hundreds of thousands of names', () => {
    expect(refuse(names(600_000))).toThrow('项目太多')
  })

  it('is refused for brackets without end', () => {
    expect(refuse('['.repeat(17))).toThrow('层次太深')
    expect(refuse('{"a":'.repeat(17))).toThrow('层次太深')
    expect(refuse('[]'.repeat(1_000))).not.toThrow()
  })

  it.each([
    ['marks within a text', JSON.stringify({ text: '[{,'.repeat(100_000) })],
    ['escaped quotes', JSON.stringify({ text: '"[,'.repeat(100_000) })],
    ['a text that ends in a backslash', JSON.stringify({ text: '\\', more: '[,'.repeat(100_000) })],
    ['a text that does not end', `{"text":"${'[,'.repeat(100_000)}`],
  ])('is not refused for %s', (_, text) => {
    expect(refuse(text)).not.toThrow()
  })
})
