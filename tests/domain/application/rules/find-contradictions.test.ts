import { findContradictions } from '../../../../domain/application/rules/find-contradictions'
import type { CaseState, Consultation } from '../../../../domain/application/state'
import type { LeafCode } from '../../../../domain/outcome/outcomes'
import { asked, CONTEXT, charged, confirmed, given, submitted, supplemented } from '../given'

const RECEIVED = [submitted('2025-03-03'), confirmed('2025-03-04')] as const
const ASKED = given(...RECEIVED, asked('2025-03-05', '2025-03-20'))
const SUPPLEMENTED = given(...RECEIVED, asked('2025-03-05', '2025-03-20'), supplemented('2025-03-10'))
const CHARGED = given(...RECEIVED, charged('2025-03-05'), {
  on: '2025-03-06',
  do: { act: 'record-fee-delivery', deliveredOn: '2025-03-06' },
})
const reasons = { requestedOn: '2025-03-05', dueOn: '2025-03-12', givenOn: null, reasonable: false }
const REASONS: CaseState = { ...given(...RECEIVED), reasons }
const consulted = (change: Partial<Consultation>): Consultation => ({
  consultationId: 'c',
  party: 'third',
  sentOn: '2025-03-05',
  about: '合同',
  deliveredOn: null,
  answeredOn: '2025-03-07',
  opinion: 'objects',
  reasonable: true,
  toldOn: null,
  ...change,
})
const CONSULTED: CaseState = {
  ...given(...RECEIVED),
  consultations: [
    consulted({ toldOn: '2025-03-10' }),
    consulted({ consultationId: 'd', sentOn: '2025-03-06', opinion: 'silent' }),
    consulted({ consultationId: 'e', party: 'agency', sentOn: '2025-03-13' }),
  ],
}

const wrong = (state: CaseState, leaf: LeafCode, facts: Record<string, string>) =>
  findContradictions({ leaf, facts }, state, CONTEXT)

/** What the record has, each by itself. */
const RECORDED: [LeafCode, CaseState, string, string][] = [
  ['3.6.1', ASKED, 'noticeOn', '2025-03-05'],
  ['3.6.1', ASKED, 'dueOn', '2025-03-20'],
  ['3.6.1', ASKED, 'lack', '申请内容不明确'],
  ['3.4.3', SUPPLEMENTED, 'supplementedOn', '2025-03-10'],
  ['3.5.4', REASONS, 'reasonsRequestedOn', '2025-03-05'],
  ['3.6.2', CHARGED, 'issuedOn', '2025-03-05'],
  ['3.6.2', CHARGED, 'deliveredOn', '2025-03-06'],
  ['3.6.2', CHARGED, 'dueOn', '2025-04-03'],
  ['3.6.2', CHARGED, 'yuan', '10'],
]

describe('a letter that restates the record', () => {
  it.each(RECORDED)('under %s gives of its case no other fact than the one on record', (leaf, state, fact, value) => {
    const other = /^\d+-/.test(value) ? '2025-03-31' : '99'
    expect(wrong(state, leaf, { [fact]: value })).toEqual({})
    expect(wrong(state, leaf, { [fact]: other })).toEqual({
      [`fact.${fact}`]: `与案件的记录不一致：记录的是${value}。`,
    })
  })

  it('may leave out what it does not need to give', () => {
    expect(wrong(ASKED, '3.6.1', {})).toEqual({})
  })

  it('is held to nothing where nothing is on record', () => {
    expect(wrong(given(...RECEIVED), '3.6.1', { noticeOn: '2025-03-31', lack: '年份' })).toEqual({})
    expect(wrong(given(...RECEIVED), '3.3.4', { consultedOn: '2025-03-31', opinion: 'silent' })).toEqual({})
  })

  it('may put in other words what was searched', () => {
    const state = { ...given(...RECEIVED), searches: [{ scope: '档案室' } as CaseState['searches'][number]] }
    expect(wrong(state, '3.4.1', { kind: 'not-existing', searchScope: '别处' })).toEqual({})
  })

  it('gives the day and the answer of one of the third parties, never those of another office', () => {
    for (const consultedOn of ['2025-03-05', '2025-03-06'])
      expect(wrong(CONSULTED, '3.3.4', { consultedOn })).toEqual({})
    for (const opinion of ['objects', 'silent']) expect(wrong(CONSULTED, '3.3.4', { opinion })).toEqual({})
    expect(wrong(CONSULTED, '3.3.4', { consultedOn: '2025-03-13' })).toEqual({
      'fact.consultedOn': '与案件的记录不一致：记录的是2025-03-05、2025-03-06。',
    })
  })

  it('tells the answer on record in words', () => {
    const [objecting, silent] = CONSULTED.consultations
    expect(wrong({ ...CONSULTED, consultations: [objecting!] }, '3.3.4', { opinion: 'silent' })).toEqual({
      'fact.opinion': '与案件的记录不一致：记录的是第三方不同意，理由合理。',
    })
    expect(wrong({ ...CONSULTED, consultations: [silent!] }, '3.3.4', { opinion: 'objects' })).toEqual({
      'fact.opinion': '与案件的记录不一致：记录的是第三方逾期未提出意见。',
    })
  })

  it('restates no answer that is no ground to withhold', () => {
    const consultations = [consulted({ opinion: 'agrees', reasonable: false })]
    expect(wrong({ ...CONSULTED, consultations }, '3.3.4', { opinion: 'objects' })).toEqual({})
  })

  it('gives the day on which the third party was told, where it goes into the letter', () => {
    const facts = { publicInterest: '危及饮水安全', thirdToldOn: '2025-03-11' }
    expect(wrong(CONSULTED, '3.1', facts)).toEqual({
      'fact.thirdToldOn': '与案件的记录不一致：记录的是2025-03-10。',
    })
    expect(wrong(CONSULTED, '3.1', { ...facts, publicInterest: '' })).toEqual({})
  })
})
