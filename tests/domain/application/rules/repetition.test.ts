import { notTheEarlierReply } from '../../../../domain/application/rules/repetition'
import { NOTHING } from '../../../../domain/application/state'
import type { LeafCode } from '../../../../domain/outcome/outcomes'
import { CONTEXT } from '../given'

const ON_RECORD = { receipt: 'r', number: '〔2025〕3号', issuedOn: '2025-05-02', servedOn: '2025-05-06' }
const STATE = { ...NOTHING, earlierReplies: [{ number: '〔2019〕3号', servedOn: '2019-06-03' }] }
const wrong = (facts: Record<string, string>, leaf: LeafCode = '3.5.2') =>
  notTheEarlierReply({ leaf, facts }, STATE, { ...CONTEXT, earlierReplies: [ON_RECORD] })
const NAMED = { earlierNumber: '〔2025〕3号', earlierOn: '2025-05-06' }

describe('the earlier reply that a letter names (Art. 36(6))', () => {
  it('is one on record, of this system or on paper', () => {
    expect(wrong(NAMED)).toEqual({})
    expect(wrong({ earlierNumber: ' 〔2019〕3号 ', earlierOn: '2019-06-03' })).toEqual({})
    expect(wrong({ earlierNumber: '〔2019〕3号', earlierOn: '2019-06-03', earlierIssuedOn: '2019-06-01' })).toEqual({})
    expect(wrong({ ...NAMED, earlierNumber: '〔2025〕4号' })).toEqual({
      'fact.earlierNumber': '没有这一封答复的记录，请从列出的答复中选。',
    })
  })

  it('was served on the day on record', () => {
    expect(wrong({ ...NAMED, earlierOn: '2025-05-07' })).toEqual({
      'fact.earlierOn': '与记录不一致：这一封是2025-05-06送达的。',
    })
  })

  it('may be one of two that have its number', () => {
    const earlierReplies = [ON_RECORD, { ...ON_RECORD, servedOn: '2025-05-07' }]
    for (const earlierOn of ['2025-05-06', '2025-05-07'])
      expect(
        notTheEarlierReply({ leaf: '3.5.2', facts: { ...NAMED, earlierOn } }, STATE, { ...CONTEXT, earlierReplies }),
      ).toEqual({})
  })

  it('was dated on the day on record, where the letter gives that day', () => {
    expect(wrong({ ...NAMED, earlierIssuedOn: '2025-05-02' })).toEqual({})
    expect(wrong({ ...NAMED, earlierIssuedOn: '2025-05-03' })).toEqual({
      'fact.earlierIssuedOn': '与记录不一致：这一封的落款日期是2025-05-02。',
    })
  })

  it('is named by no other outcome', () => {
    expect(wrong({ earlierNumber: '〔2025〕4号' }, '3.5.1')).toEqual({})
  })
})
