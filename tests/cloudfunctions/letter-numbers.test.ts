import type { ApplicationDoc } from '../../cloudfunctions/shared/documents'
import { openEvents } from '../../cloudfunctions/shared/events'
import { act, CONFIRM, data, fail, filed, openStage, type Stage } from './stage'

let stage: Stage
let id: string
beforeEach(async () => {
  stage = await openStage('2025-03-03')
  id = await filed(stage)
  data(await act('clerk', id, 'confirm', CONFIRM))
})
afterEach(() => stage.close())

const ASK = { party: 'third', to: '某养老服务公司', about: '协议中的单价' }

async function eventsOf(of = id) {
  const doc = (await stage.services.store.get<ApplicationDoc>('applications', of))!
  return openEvents(stage.services.vault, doc)
}

describe('the number of a letter', () => {
  it('is drawn with the act that sends it, a series for each kind', async () => {
    data(await act('clerk', id, 'request-reasons', { volume: '一个月45件' }))
    data(await act('approver', id, 'extend', { days: '5', reason: '量大' }))
    data(await act('clerk', id, 'send-consultation', ASK))
    expect(await eventsOf()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'reasons-requested', letterNumber: '中同街由〔2025〕1号' }),
        expect.objectContaining({ type: 'extended', letterNumber: '中同街延〔2025〕1号' }),
        expect.objectContaining({ letterNumber: '中同街征〔2025〕1号', noticeNumber: '中同街告〔2025〕1号' }),
      ]),
    )
  })

  it('follows without a gap on a refused act', async () => {
    const refused = fail(await act('clerk', id, 'send-consultation', { ...ASK, about: '张三要的单价' }))
    expect(refused).toMatchObject({ code: 'fact-missing', article: '第三十二条' })
    expect(refused.fields?.about).toContain('张三')
    data(await act('clerk', id, 'send-consultation', ASK))
    const sent = (await eventsOf()).filter(({ type }) => type === 'consultation-sent')
    expect(sent).toMatchObject([{ letterNumber: '中同街征〔2025〕1号' }])
  })
})

describe('a charge', () => {
  it('is refused while the office has not said how to pay, and leaves no trace', async () => {
    await stage.services.store.transact((tx) => tx.patch('offices', 'zhongtong', { paymentWords: '' }))
    const refused = fail(
      await act('approver', id, 'charge-fee', { basis: 'pages', quantity: '50', alreadyPublic: 'no' }),
    )
    expect(refused).toMatchObject({ code: 'fact-missing', article: '第四十二条' })
    expect(refused.message).toContain('缴纳的方式')
    expect((await eventsOf()).map(({ type }) => type)).toEqual(['submitted', 'registered', 'received'])
  })
})
