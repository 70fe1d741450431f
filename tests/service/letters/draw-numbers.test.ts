import { makeFindings } from '../../../server/operations/verify/findings'
import { checkNumbers } from '../../../server/operations/verify/numbers'
import { openEvents } from '../../../service/sealing/seal-events'
import type { ApplicationDoc } from '../../../service/store/documents'
import {
  actOnCase,
  asStaff,
  CONFIRM,
  CORRECTION,
  DRAFT,
  dataOf,
  failureOf,
  fileApplicationWith,
  openStage,
  SEARCH,
  type Stage,
} from '../stage'

let stage: Stage
let id: string
beforeEach(async () => {
  stage = await openStage('2025-03-03')
  id = await fileApplicationWith(stage)
  dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
})
afterEach(() => stage.close())

const ASK = { party: 'third', to: '某养老服务公司', about: '协议中的单价' }

async function eventsOf(of = id) {
  const doc = (await stage.services.store.get<ApplicationDoc>('applications', 'weibin', of))!
  return openEvents(stage.services.vault, doc)
}

async function consultationOf() {
  const sent = (await eventsOf()).find(({ type }) => type === 'consultation-sent')
  return sent && 'consultationId' in sent ? sent.consultationId : ''
}

describe('the number of a letter', () => {
  it('is drawn with the act that sends it, a series for each kind', async () => {
    dataOf(await actOnCase('clerk', id, 'request-reasons', { volume: '2025年2月一个月提出45件' }))
    dataOf(await actOnCase('approver', id, 'extend', { days: '5', reason: '要逐份查阅三百余份会议记录' }))
    dataOf(await actOnCase('clerk', id, 'send-consultation', ASK))
    expect(await eventsOf()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'reasons-requested', letterNumber: '中同街由〔2025〕1号' }),
        expect.objectContaining({ type: 'extended', letterNumber: '中同街延〔2025〕1号' }),
        expect.objectContaining({ letterNumber: '中同街征〔2025〕1号', noticeNumber: '中同街告〔2025〕1号' }),
      ]),
    )
  })

  it('follows without a gap on a refused act', async () => {
    const refused = failureOf(await actOnCase('clerk', id, 'send-consultation', { ...ASK, about: '张三要的单价' }))
    expect(refused).toMatchObject({ code: 'fact-missing', article: '第三十二条' })
    expect(refused.fields?.about).toContain('张三')
    dataOf(await actOnCase('clerk', id, 'send-consultation', ASK))
    const sent = (await eventsOf()).filter(({ type }) => type === 'consultation-sent')
    expect(sent).toMatchObject([{ letterNumber: '中同街征〔2025〕1号' }])
  })
})

describe('the number of a letter that shares its series', () => {
  const numbers = async () => {
    const events = await eventsOf()
    return Object.fromEntries(events.flatMap((one) => ('letterNumber' in one ? [[one.type, one.letterNumber]] : [])))
  }
  const gaps = async () => {
    const findings = makeFindings()
    await checkNumbers(stage, findings)
    return findings.problems
  }

  it('follows the notice to the applicant where a third party is told of the decision (Art. 32)', async () => {
    dataOf(await actOnCase('clerk', id, 'send-consultation', ASK))
    const consultationId = await consultationOf()
    dataOf(await actOnCase('clerk', id, 'record-delivery', { consultationId }))
    const objects = { consultationId, opinion: 'objects', reasonable: 'yes', text: '涉及商业秘密' }
    dataOf(await actOnCase('clerk', id, 'record-opinion', objects))
    const told = { consultationId, content: '补助协议全文', reason: '关系全街道老年人的补助标准' }
    expect(failureOf(await actOnCase('clerk', id, 'tell-third-party', { ...told, reason: '' })).fields).toHaveProperty(
      'reason',
    )
    dataOf(await actOnCase('clerk', id, 'tell-third-party', told))
    expect(await numbers()).toMatchObject({ 'third-party-told': '中同街告〔2025〕2号' })
    expect(await gaps()).toEqual([])
  })

  it('follows the extension where a reply is postponed (Art. 35)', async () => {
    dataOf(await actOnCase('approver', id, 'extend', { days: '5', reason: '要逐份查阅三百余份会议记录' }))
    dataOf(await actOnCase('clerk', id, 'request-reasons', { volume: '2025年2月一个月提出45件' }))
    dataOf(await actOnCase('clerk', id, 'record-reasons', { text: '课题研究', reasonable: 'yes' }))
    const postponed = { dueOn: '2025-06-30', reason: '需要逐件检索45件申请的档案' }
    expect(
      failureOf(await actOnCase('approver', id, 'postpone-reply', { ...postponed, reason: '' })).fields,
    ).toHaveProperty('reason')
    dataOf(await actOnCase('approver', id, 'postpone-reply', postponed))
    expect(await numbers()).toMatchObject({
      extended: '中同街延〔2025〕1号',
      'reply-postponed': '中同街延〔2025〕2号',
    })
    expect(await gaps()).toEqual([])
  })

  it('follows the letter of Art. 41 where a slip of the pen is corrected', async () => {
    const one = dataOf(await asStaff('clerk', 'correction.register', { input: CORRECTION }))
    const kept = { result: 'kept', decidedOn: '2025-03-03', text: '与原件一致' }
    dataOf(await asStaff('approver', 'correction.decide', { id: one.id, version: one.version, input: kept }))
    dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
    dataOf(await actOnCase('clerk', id, 'draft-reply', DRAFT))
    dataOf(await actOnCase('reviewer', id, 'pass-review'))
    dataOf(await actOnCase('approver', id, 'sign-reply'))
    dataOf(await actOnCase('clerk', id, 'issue-letter'))
    dataOf(await actOnCase('clerk', id, 'serve-letter'))
    dataOf(await actOnCase('clerk', id, 'correct-letter', { what: '2023年', how: '2024年' }))
    expect(await numbers()).toMatchObject({ 'letter-corrected': '中同街更〔2025〕2号' })
    expect(await gaps()).toEqual([])
  })
})

describe('a charge', () => {
  it('is refused while the office has not said how to pay, and leaves no trace', async () => {
    await stage.services.store.transact('weibin', (tx) => tx.patch('offices', 'zhongtong', { paymentWords: '' }))
    const refused = failureOf(
      await actOnCase('approver', id, 'charge-fee', { basis: 'pages', quantity: '50', alreadyPublic: 'no' }),
    )
    expect(refused).toMatchObject({ code: 'fact-missing', article: '第四十二条' })
    expect(refused.message).toContain('缴纳的方式')
    expect((await eventsOf()).map(({ type }) => type)).toEqual(['submitted', 'registered', 'received'])
  })
})
