import type { CommandOf } from '../../../domain/application/acts'
import { directSuitWarning } from '../../../domain/application/rules/proceedings'
import type { CaseState } from '../../../domain/application/state'
import { confirmed, given, issued, outcomeOf, type Step, served, submitted, UNTIL_SIGNED } from './given'

const SERVED = [...UNTIL_SIGNED, issued('2025-03-10'), served('2025-03-11')] as const
type Opening = Partial<CommandOf<'open-proceeding'>>
const opened = (filedOn: string, open: Opening = {}): Step => ({
  on: filedOn,
  do: {
    act: 'open-proceeding',
    proceedingId: 'p',
    route: 'reconsideration',
    filedOn,
    body: '区人民政府',
    caseNumber: '',
    ...open,
  },
})
type Deciding = Partial<CommandOf<'decide-proceeding'>>
const decided = (decidedOn: string, decide: Deciding = {}): Step => ({
  on: decidedOn,
  do: {
    act: 'decide-proceeding',
    proceedingId: 'p',
    decidedOn,
    result: 'upheld',
    text: '',
    orderedToRedo: false,
    redoDueOn: '',
    ...decide,
  },
})
const suit = (filedOn: string, open: Opening = {}) =>
  opened(filedOn, {
    proceedingId: 's',
    route: 'after-reconsideration',
    reviewSilent: false,
    body: '区人民法院',
    ...open,
  })

describe('复议 and 诉讼', () => {
  it('are filed on or after the day of service, and not in the future', () => {
    expect(outcomeOf(given(...SERVED), opened('2025-03-10'))).toBe('day-before-the-one-it-follows')
    expect(outcomeOf(given(...SERVED), { ...opened('2025-04-02'), on: '2025-04-01' })).toBe('day-in-the-future')
    expect(outcomeOf(given(...SERVED), opened('2025-03-11'))).toEqual(['proceeding-opened'])
  })

  it('may be about silence: then no service is needed', () => {
    const silent = given(submitted('2025-03-03'), confirmed('2025-03-04'))
    expect(outcomeOf(silent, opened('2025-04-10'))).toEqual(['proceeding-opened'])
  })

  it('leave table four where they were recorded by mistake, with the reason', () => {
    const struck = (on: string, reason = '登记到了另一件申请的名下'): Step => ({
      on,
      do: { act: 'strike-proceeding', proceedingId: 'p', on, reason },
    })
    const state = given(...SERVED, opened('2025-04-01'))
    expect(given(...SERVED, opened('2025-04-01'), struck('2025-04-02')).proceedings).toEqual([])
    expect(outcomeOf(state, struck('2025-04-02', ' '))).toBe('fields')
    const sued = given(...SERVED, opened('2025-04-01'), decided('2025-05-01'), suit('2025-05-10'))
    expect(outcomeOf(sued, struck('2025-06-01'))).toBe('proceeding-unknown')
    const redone = decided('2025-05-01', { result: 'overturned', orderedToRedo: true, redoDueOn: '2025-06-01' })
    expect(outcomeOf(given(...SERVED, opened('2025-04-01'), redone), struck('2025-06-01'))).toBe('proceeding-unknown')
  })

  it('several proceedings may stand in one case', () => {
    const state = given(...SERVED, opened('2025-04-01'), decided('2025-05-01'), suit('2025-05-10'))
    expect(state.proceedings.map(({ route, result }) => [route, result])).toEqual([
      ['reconsideration', 'upheld'],
      ['after-reconsideration', null],
    ])
  })

  it('a proceeding names who took it', () => {
    expect(outcomeOf(given(...SERVED), opened('2025-04-01', { body: ' ' }))).toBe('fields')
  })
})

describe('a suit after reconsideration', () => {
  it('a suit after reconsideration follows a decided reconsideration', () => {
    expect(outcomeOf(given(...SERVED), suit('2025-05-10'))).toBe('reconsideration-first')
    expect(outcomeOf(given(...SERVED, opened('2025-04-01')), suit('2025-05-10'))).toBe('reconsideration-first')
    const state = given(...SERVED, opened('2025-04-01'), decided('2025-05-01'))
    expect(outcomeOf(state, suit('2025-05-10'))).toEqual(['proceeding-opened'])
  })

  it('a suit after reconsideration that is older than the reconsideration, or than its decision, is refused', () => {
    const state = given(...SERVED, opened('2025-04-01'), decided('2025-05-01'))
    expect(outcomeOf(state, { ...suit('2025-04-30'), on: '2025-06-01' })).toBe('reconsideration-first')
    expect(outcomeOf(state, { ...suit('2025-05-01'), on: '2025-06-01' })).toEqual(['proceeding-opened'])
    const silent = { reviewSilent: true }
    expect(outcomeOf(state, { ...suit('2025-03-31', silent), on: '2025-06-01' })).toBe('reconsideration-first')
    expect(outcomeOf(state, { ...suit('2025-04-01', silent), on: '2025-06-01' })).toEqual(['proceeding-opened'])
  })

  it('a suit after reconsideration must say whether the review body was silent', () => {
    const state = given(...SERVED, opened('2025-04-01'))
    const { reviewSilent: _left, ...unsaid } = suit('2025-06-10').do as CommandOf<'open-proceeding'>
    expect(outcomeOf(state, { on: '2025-06-10', do: unsaid })).toBe('fields')
  })

  it('a suit after reconsideration may follow the silence of the review body (行政复议法 Art. 34)', () => {
    const state = given(...SERVED, opened('2025-04-01'))
    expect(outcomeOf(state, suit('2025-06-10', { reviewSilent: true }))).toEqual(['proceeding-opened'])
    expect(outcomeOf(given(...SERVED), suit('2025-06-10', { reviewSilent: true }))).toBe('reconsideration-first')
  })
})

describe('a direct suit', () => {
  it('over a refusal to disclose is recorded with a warning (行政复议法 Art. 23)', () => {
    const refused: CaseState = { ...given(...SERVED) }
    const reply = refused.reply && { ...refused.reply, leaf: '3.3.5' as const }
    expect(directSuitWarning({ ...refused, reply }, 'direct')).toContain('行政复议法第二十三条')
    expect(outcomeOf({ ...refused, reply }, opened('2025-04-01', { route: 'direct' }))).toEqual(['proceeding-opened'])
  })

  it('a direct suit over anything but a refusal needs no warning', () => {
    expect(directSuitWarning(given(...SERVED), 'direct')).toBe('')
    expect(directSuitWarning(given(...SERVED), 'reconsideration')).toBe('')
  })
})

describe('a result', () => {
  const pending = given(...SERVED, opened('2025-04-01'))

  it('comes once, on or after the day of filing', () => {
    expect(outcomeOf(pending, decided('2025-03-31'))).toBe('day-before-the-one-it-follows')
    expect(outcomeOf(given(...SERVED), decided('2025-05-01'))).toBe('proceeding-unknown')
    expect(outcomeOf(given(...SERVED, opened('2025-04-01'), decided('2025-05-01')), decided('2025-05-02'))).toBe(
      'proceeding-unknown',
    )
  })

  it('that upholds the reply orders no new one', () => {
    const redo = { orderedToRedo: true, redoDueOn: '2025-06-01' }
    expect(outcomeOf(pending, decided('2025-05-01', redo))).toBe('fields')
  })

  it('that orders a new reply sets the old one aside at once', () => {
    const redo = { result: 'overturned', orderedToRedo: true, redoDueOn: '2025-06-01' } as const
    expect(outcomeOf(pending, decided('2025-05-01', redo))).toEqual(['proceeding-decided', 'reply-set-aside'])
    expect(outcomeOf(pending, decided('2025-05-01', { ...redo, redoDueOn: '2025-05-01' }))).toBe('fields')
  })

  it('against the office may set it aside later', () => {
    const later: Step = {
      on: '2025-05-20',
      do: { act: 'set-aside-reply', proceedingId: 'p', on: '2025-05-20', redoDueOn: '2025-06-01' },
    }
    const overturned = given(...SERVED, opened('2025-04-01'), decided('2025-05-01', { result: 'overturned' }))
    expect(outcomeOf(overturned, later)).toEqual(['reply-set-aside'])
    const upheld = given(...SERVED, opened('2025-04-01'), decided('2025-05-01'))
    expect(outcomeOf(upheld, later)).toBe('nothing-set-aside')
  })
})
