import { ACTS } from '../../../domain/application/acts'
import { LEAF_CODES, OUTCOMES } from '../../../domain/outcome/outcomes'

/** What an act asks for that says why, and is said by the office itself. */
const REASONS = [
  ['extend', 'reason'],
  ['postpone-reply', 'reason'],
  ['excuse-supplement', 'reason'],
  ['void-letter', 'reason'],
  ['return-reply', 'reason'],
  ['reclassify', 'reason'],
  ['strike-proceeding', 'reason'],
  ['consider-disclosure', 'reason'],
  ['review-withheld', 'reason'],
  ['record-refund', 'reason'],
  ['cancel-fee', 'reason'],
  ['reassign', 'reason'],
  ['record-withdrawal', 'reason'],
  ['tell-third-party', 'reason'],
  ['request-reasons', 'volume'],
  ['record-earlier-reply', 'text'],
] as const
/** Told by somebody else, in few words: what the post wrote on an envelope, why an applicant withdraws. */
const OF_OTHERS = ['record-return', 'record-failed-service', 'withdraw']

describe('a reason that an officer types', () => {
  it.each(REASONS)('of %s is no empty word: %s', (name, field) => {
    const asked = ACTS.find((act) => act.name === name)?.form[field as never] as {
      check?: (text: string, asked: object) => { fields?: Record<string, string> } | null
    }
    expect(asked.check?.('领导不同意', { name: field })?.fields?.[field]).toContain('请写明')
    expect(asked.check?.('第三十三条', { name: field })?.fields?.[field]).toContain('只写条文不是理由')
    expect(asked.check?.('要逐份查阅三百余份会议记录', { name: field })).toBeNull()
  })

  it('stands under its name in no act that does not look at it', () => {
    const named = ACTS.filter(({ form, name }) => 'reason' in form && !OF_OTHERS.includes(name)).map(({ name }) => name)
    const looked = REASONS.filter(([, field]) => field === 'reason').map(([name]) => name)
    expect([...named].sort()).toEqual([...looked].sort())
  })

  it('stands in no outcome that does not look at it', () => {
    const facts = LEAF_CODES.flatMap((leaf) => OUTCOMES[leaf].facts.map((one) => ({ leaf, ...one })))
    const why = facts.filter(
      ({ name, kind }) => /^(reason|harm|why|unclear|work|secretBasis)/.test(name) && kind === 'long-text',
    )
    expect(why.length).toBeGreaterThan(15)
    expect(why.filter(({ needs }) => !needs).map(({ leaf, name }) => `${leaf} ${name}`)).toEqual([])
  })
})
