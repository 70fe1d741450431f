import { articleOfEvent, declarationOf, EVENTS, eventTitle, sealedFields } from '../../../domain/application/event-list'
import type { EventType } from '../../../domain/application/events'
import { legalDayOf } from '../../../domain/record/event'

/** Type, the field of the legal day, what is stored sealed, who reads it in the history, the article beside it. */
const KINDS: readonly (readonly [
  EventType,
  string | null,
  readonly string[],
  'applicant' | 'office',
  string | null,
])[] = [
  ['submitted', 'submittedOn', ['text'], 'applicant', '第二十九条'],
  ['supplement-requested', 'on', ['items', 'letters'], 'applicant', '第三十条'],
  ['supplemented', 'on', ['text'], 'applicant', '第三十条'],
  ['supplement-excused', 'on', ['reason'], 'applicant', '第三十条'],
  ['extended', 'notifiedOn', ['reason', 'letters'], 'applicant', '第三十三条'],
  ['reply-postponed', 'on', ['reason', 'letters'], 'applicant', '第三十五条'],
  ['fee-charged', 'issuedOn', ['letters'], 'applicant', '第四十二条、《政府信息公开信息处理费管理办法》第六条'],
  ['fee-notice-delivered', 'deliveredOn', [], 'applicant', '《政府信息公开信息处理费管理办法》第六条'],
  ['fee-paid', 'on', [], 'applicant', '《政府信息公开信息处理费管理办法》第六条'],
  ['fee-cancelled', 'on', ['reason', 'letters'], 'applicant', '第四十二条'],
  ['fee-refunded', 'on', ['reason'], 'applicant', '第四十二条'],
  ['abandoned', 'on', [], 'office', '第三十条、第四十二条'],
  ['reply-drafted', 'on', ['facts'], 'office', '第三十六条'],
  ['search-recorded', 'on', ['scope', 'method', 'findings', 'because'], 'office', '第三十六条'],
  ['consultation-sent', 'sentOn', ['about', 'to', 'letters'], 'applicant', '第三十二条、第三十四条'],
  ['consultation-delivered', 'deliveredOn', [], 'office', '第三十三条'],
  ['opinion-received', 'answeredOn', ['text'], 'applicant', '第三十二条、第三十四条'],
  ['third-party-told', 'on', ['content', 'reason', 'letters'], 'office', '第三十二条'],
  ['reasons-requested', 'on', ['volume', 'letters'], 'applicant', '第三十五条'],
  ['reasons-given', 'on', ['text'], 'applicant', '第三十五条'],
  ['reply-reviewed', 'on', ['note'], 'office', '第十七条'],
  ['reply-returned', 'on', ['reason'], 'office', '第十七条'],
  ['reply-signed', 'on', ['letters', 'confirmedLaws'], 'office', '第四十五条'],
  ['letter-issued', 'issuedOn', ['letters'], 'office', '第三十六条'],
  ['letter-served', 'servedOn', ['evidence', 'letters'], 'applicant', '第三十三条'],
  ['letter-voided', 'on', ['reason'], 'office', null],
  ['service-failed', 'on', ['reason'], 'applicant', '国办公开办函〔2016〕235号第四条'],
  ['post-returned', 'on', ['reason'], 'applicant', '国办公开办函〔2016〕235号第四条'],
  ['letter-corrected', 'on', ['what', 'how', 'letters'], 'applicant', null],
  ['proceeding-opened', 'filedOn', ['body', 'caseNumber'], 'applicant', '第五十一条'],
  ['proceeding-decided', 'decidedOn', ['text'], 'applicant', '第五十一条'],
  ['reply-set-aside', 'on', ['laterBecause'], 'applicant', '第五十一条'],
  ['proceeding-struck', 'on', ['reason'], 'applicant', '第四十五条'],
  ['disclosure-suggested', 'on', [], 'applicant', '第四十四条'],
  ['disclosure-considered', 'on', ['reason'], 'office', '第四十四条'],
  ['withheld-reviewed', 'on', ['reason'], 'office', '第十八条'],
  ['registered', 'on', [], 'office', '第三十一条'],
  ['received', 'receivedOn', ['confirmedWith', 'how', 'letters'], 'applicant', '第三十一条'],
  ['contact-recorded', 'on', ['how', 'text'], 'office', '第三十一条'],
  ['reclassified', null, ['reason'], 'office', '第五十条'],
  ['earlier-reply-recorded', 'servedOn', ['number', 'text'], 'office', '第三十六条'],
  ['withdrawn', 'on', ['reason'], 'applicant', null],
  ['noted', null, ['text'], 'office', '第四十五条'],
  ['reassigned', null, ['reason'], 'office', '第四十五条'],
  ['re-dated', null, ['because'], 'applicant', null],
]
/** Their files prove how a letter was served. */
const PROVE_SERVICE = ['letter-served', 'service-failed', 'post-returned']

describe('an event of an application', () => {
  it('is of one of these kinds', () => {
    expect(EVENTS.map(({ type }) => type).sort()).toEqual(KINDS.map(([type]) => type).sort())
  })

  it.each(KINDS)('“%s” has its legal day in the field %s', (type, field) => {
    expect(declarationOf(type).legalDay).toBe(field)
    const day = '2026-03-04'
    expect(legalDayOf(declarationOf(type), { ...(field && { [field]: day }) })).toBe(field && day)
    expect(legalDayOf(declarationOf(type), {})).toBeNull()
  })

  it.each(KINDS)('“%s” (%s) is stored with what somebody typed sealed: %j', (type, _, sealed) => {
    expect(sealedFields(type).sort()).toEqual([...sealed].sort())
  })

  it.each(KINDS.map(([type, , , reader]) => [type, reader] as const))(
    '“%s” is read in the history by the %s',
    (type, reader) => {
      expect(declarationOf(type).isForApplicant([])).toBe(reader === 'applicant')
    },
  )

  it('that considers publication is read by the applicant who suggested it', () => {
    const suggested = [{ type: 'disclosure-suggested', on: '2026-03-04' }] as const
    expect(declarationOf('disclosure-considered').isForApplicant(suggested)).toBe(true)
    expect(declarationOf('withheld-reviewed').isForApplicant(suggested)).toBe(false)
  })

  it.each(KINDS.map(([type, , , , article]) => [type, article] as const))('“%s” rests on %s', (type, article) => {
    expect(articleOfEvent(type)).toBe(article)
  })

  it('names no article where the law has none', () => {
    const types = ['withdrawn', 'letter-voided', 'letter-corrected'] as const
    expect(types.map(articleOfEvent)).toEqual([null, null, null])
  })

  it('of a fee is Art. 6 of the measures, and of service the rule about service', () => {
    expect([articleOfEvent('fee-paid'), articleOfEvent('fee-notice-delivered')]).toEqual([
      '《政府信息公开信息处理费管理办法》第六条',
      '《政府信息公开信息处理费管理办法》第六条',
    ])
    expect(articleOfEvent('post-returned')).toBe('国办公开办函〔2016〕235号第四条')
  })

  it('proves how a letter was served only where it is one of these', () => {
    expect(EVENTS.filter(({ provesService }) => provesService).map(({ type }) => type)).toEqual(PROVE_SERVICE)
  })

  it('has a title of its own and a sentence', () => {
    const titles = EVENTS.map(({ type }) => eventTitle(type))
    expect(titles.filter((title) => !title)).toEqual([])
    expect(new Set(titles).size).toBe(EVENTS.length)
    expect(EVENTS.filter(({ sentence }) => !sentence.endsWith('。'))).toEqual([])
  })

  it('of no kind is refused', () => expect(() => declarationOf('nothing' as EventType)).toThrow('nothing'))
})
