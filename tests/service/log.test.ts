import fc from 'fast-check'
import { bugIn, consoleLog, keepAllowedFields, type LogEntry } from '../../service/log'

const told = (entry: object) => keepAllowedFields(entry as LogEntry)

describe('the log', () => {
  it('tells what happened, to what, how it ended and how long it took', () => {
    const entry = { what: 'call', request: 'r-1', action: 'office case.read', code: 'not-found', ms: 3.2 }
    expect(told(entry)).toEqual(entry)
  })

  it('leaves out every field that is not on its list', () => {
    const entry = {
      what: 'call',
      body: '{}',
      cookie: 'x',
      name: '张三',
      receipt: 'K7QM-2F9X-AAAA-BBBB',
      query: 'ABCD2345',
    }
    expect(told(entry)).toEqual({ what: 'call' })
  })

  it.each([
    ['action', '张三'],
    ['action', 'K7QM-2F9X-AAAA-BBBB'],
    ['code', '张三 11010519491231002X'],
    ['route', '/streets/x?q=张三'],
    ['route', '/api/files?receipt=K7QM-2F9X-AAAA-BBBB'],
    ['bug', 'Error: 13800138000'],
    ['place', ['Error: 张三']],
    ['ms', 'long'],
  ])('leaves out %s that does not look as it must: %s', (field, value) => {
    expect(told({ what: 'call', [field]: value })).toEqual({ what: 'call' })
  })

  it('never lets a Chinese character out, whatever it is given', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '.', '张', '三', '1', '-'), maxLength: 12 })
    const entry = fc.record({
      what: word,
      request: word,
      action: word,
      code: word,
      route: word,
      bug: word,
      method: word,
    })
    fc.assert(fc.property(entry, (given) => !/[张三]/.test(JSON.stringify(told(given)))))
  })

  it('tells the place of a bug and not its message', () => {
    const { bug, place } = bugIn(new TypeError('张三 cannot be read'))
    expect(bug).toBe('TypeError')
    expect(place?.[0]).toMatch(/^ {4}at /)
    expect(JSON.stringify(place)).not.toContain('张三')
  })

  it('is one line of JSON an event in the cloud, from its level on', () => {
    const lines: string[] = []
    const log = consoleLog('info', (line) => lines.push(line))
    log.write('debug', { what: 'request' })
    log.write('error', { what: 'bug', code: 'x' })
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'error', time: expect.stringMatching(/^\d{4}-.*Z$/), what: 'bug', code: 'x' },
    ])
  })
})
