import { decideCorrection } from '../../../domain/correction/acts/decide-correction'
import { registerCorrection } from '../../../domain/correction/acts/register-correction'
import {
  CORRECTION_ACTS,
  CORRECTION_EVENTS,
  decideOnCorrection,
  foldCorrection,
} from '../../../domain/correction/procedure'
import { NO_CORRECTION } from '../../../domain/correction/state'
import { CORRECTION_RESULTS, listCorrectionPapers } from '../../../domain/correction/vocabulary'
import { isRefusal } from '../../../domain/refusal'

const CLERK = { id: 'clerk', roles: ['clerk'] as const }
const APPROVER = { id: 'approver', roles: ['approver'] as const }
const REQUEST = {
  receivedOn: '2025-03-03',
  name: '张三',
  idNumber: '11010519491231002X',
  phone: '13800138000',
  record: '低保审核表',
  wrong: '家庭人口2人',
  right: '3人',
  evidence: '户口簿',
}
const DECISION = { decidedOn: '2025-03-10', result: 'corrected' as const, text: '已改为3人' }

const register = (change: object = {}, actor: typeof CLERK | typeof APPROVER = CLERK) =>
  decideOnCorrection(registerCorrection, {
    state: NO_CORRECTION,
    input: { ...REQUEST, ...change },
    context: { today: '2025-03-04', actor, numbers: ['中同街更登〔2025〕1号'] },
  })

function registered() {
  const events = register()
  if (isRefusal(events)) throw new Error(events.code)
  return foldCorrection(events)
}

const decide = (change: object = {}, state = registered()) =>
  decideOnCorrection(decideCorrection, {
    state,
    input: { ...DECISION, ...change },
    context: { today: '2025-03-12', actor: APPROVER, numbers: ['中同街更正〔2025〕1号', '中同街更正〔2025〕2号'] },
  })

const wrongFields = (answer: ReturnType<typeof register>) =>
  isRefusal(answer) ? Object.keys(answer.fields ?? { [answer.code]: '' }) : []

describe('a request to correct a record about oneself', () => {
  it('is registered under its number, with who asks and what about', () => {
    expect(registered()).toMatchObject({
      status: 'open',
      number: '中同街更登〔2025〕1号',
      receivedOn: '2025-03-03',
      texts: { name: '张三', record: '低保审核表', phone: '13800138000', email: '' },
      decision: null,
    })
  })

  it('holds nothing before', () => {
    const texts = { name: '', idNumber: '', phone: '', email: '', address: '' }
    expect(foldCorrection([])).toEqual({
      status: 'open',
      number: '',
      receivedOn: '',
      texts: { ...texts, record: '', wrong: '', right: '', evidence: '' },
      fileIds: [],
      decision: null,
      letterNumber: '',
      forwardNumber: '',
      letters: {},
      events: [],
    })
  })

  it('takes no word that no field of its form holds', () => {
    expect(() => register({ wish: '加急' })).toThrow('the act register-correction takes no wish')
  })

  it('is no matter of the history of an application, and its files are evidence', () => {
    const [event] = registered().events
    expect(CORRECTION_EVENTS.all.map(({ isForApplicant }) => isForApplicant([]))).toEqual([false, false])
    expect(CORRECTION_EVENTS.declarationOf('correction-registered').filesAre(event!)).toBe('evidence')
  })

  it('may be taken up on every screen that shows it', () => {
    const scene = { state: NO_CORRECTION, today: '2025-03-04' }
    expect(CORRECTION_ACTS.map((act) => act.isOffered(scene))).toEqual([true, true])
  })

  it.each(['name', 'idNumber', 'record', 'wrong', 'right'])('is not registered without %s', (field) => {
    expect(wrongFields(register({ [field]: ' ' }))).toEqual([field])
  })

  it('brings evidence, in words or as a file (Art. 41)', () => {
    expect(wrongFields(register({ evidence: '' }))).toEqual(['evidence'])
    expect(wrongFields(register({ evidence: '', files: ['f1'] }))).toEqual([])
    expect(register({ evidence: ' ' })).toMatchObject({
      code: 'fields',
      article: '第四十一条',
      fields: { evidence: '请写明有什么证据，或者上传证据。' },
    })
  })

  it('leaves one way to tell the result', () => {
    expect(wrongFields(register({ phone: '' }))).toEqual(['phone'])
    expect(wrongFields(register({ phone: '', address: '平原路1号' }))).toEqual([])
    expect(wrongFields(register({ phone: '', email: 'zhang@example.com' }))).toEqual([])
    expect(wrongFields(register({ phone: ' ', email: ' ', address: '平原路1号' }))).toEqual([])
    expect(register({ phone: ' ' })).toMatchObject({
      code: 'fields',
      article: '第四十一条',
      fields: { phone: '请填写一种联系方式，用来告知结果。' },
    })
    expect(register({ email: 'nobody', phone: '12' })).toMatchObject({
      fields: { email: '电子邮箱的写法不对。', phone: '电话号码的写法不对。' },
    })
  })

  it('is stored without the blanks around its words, and names the files that it brought', () => {
    const texts = { name: '张三', idNumber: '1', email: 'a@b.cn', address: '路', record: '表', wrong: '2', right: '3' }
    const padded = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, ` ${text} `]))
    expect(register({ ...padded, phone: ' 13800138000 ', evidence: ' 证 ', files: ['f1'] })).toEqual([
      {
        ...texts,
        type: 'correction-registered',
        receivedOn: '2025-03-03',
        number: '中同街更登〔2025〕1号',
        phone: '13800138000',
        evidence: '证',
        fileIds: ['f1'],
        actor: 'clerk',
      },
    ])
    const bare = { phone: undefined, evidence: undefined, address: '平原路1号', files: ['f1'] }
    expect(register(bare)).toMatchObject([{ phone: '', email: '', address: '平原路1号', evidence: '' }])
    expect(register()).toEqual([expect.not.objectContaining({ fileIds: expect.anything() })])
    expect(registered().fileIds).toEqual([])
  })

  it('was not received in the future', () => {
    expect(wrongFields(register({ receivedOn: '2025-03-05' }))).toEqual(['receivedOn'])
  })

  it('is registered by a clerk alone', () => {
    expect(register({}, APPROVER)).toMatchObject({ code: 'not-your-role' })
  })
})

describe('the decision on a request to correct a record', () => {
  it.each(CORRECTION_RESULTS)('that it is %s tells why', (result) => {
    const where = { transferred: { agency: '民政局' }, told: { where: '民政局' }, corrected: {}, kept: {} }[result]
    expect(wrongFields(decide({ result, ...where }))).toEqual([])
    expect(wrongFields(decide({ result, ...where, text: '' }))).toEqual(['text'])
  })

  it.each([
    ['transferred', 'agency'],
    ['told', 'where'],
  ])('that it is %s names who may correct it', (result, field) => {
    expect(wrongFields(decide({ result }))).toEqual([field])
  })

  it('lies between its receipt and today', () => {
    expect(wrongFields(decide({ decidedOn: '2025-03-02' }))).toEqual(['decidedOn'])
    expect(wrongFields(decide({ decidedOn: '2025-03-13' }))).toEqual(['decidedOn'])
  })

  it.each([
    ['transferred', { agency: ' 民政局 ' }],
    ['told', { where: ' 民政局 ' }],
  ] as const)('that it is %s keeps the organ and the numbers of its letters', (result, where) => {
    const answer = decide({ result, ...where, text: ' 无权更正 ' })
    if (isRefusal(answer)) throw new Error(answer.code)
    expect(foldCorrection([...registered().events, ...answer])).toMatchObject({
      decision: { decidedOn: '2025-03-10', result, text: '无权更正', agency: '民政局' },
      letterNumber: '中同街更正〔2025〕1号',
      forwardNumber: '中同街更正〔2025〕2号',
    })
  })

  it('that corrects it names no organ and forwards nothing', () => {
    const answer = decideOnCorrection(decideCorrection, {
      state: registered(),
      input: { ...DECISION, agency: '民政局', where: '民政局' },
      context: { today: '2025-03-12', actor: APPROVER, numbers: ['中同街更正〔2025〕1号'] },
    })
    if (isRefusal(answer)) throw new Error(answer.code)
    expect(answer).toEqual([expect.not.objectContaining({ forwardNumber: expect.anything() })])
    expect(foldCorrection([...registered().events, ...answer])).toMatchObject({
      decision: { agency: '' },
      forwardNumber: '',
    })
  })

  it('is not made of what was never registered', () => {
    expect(decide({}, NO_CORRECTION)).toMatchObject({ code: 'not-in-this-status' })
  })

  it('is made once', () => {
    const first = decide()
    if (isRefusal(first)) throw new Error(first.code)
    const decided = foldCorrection([...registered().events, ...first])
    expect(decided).toMatchObject({ status: 'decided', letterNumber: '中同街更正〔2025〕1号' })
    expect(decide({}, decided)).toMatchObject({ code: 'not-in-this-status' })
  })

  it('goes with a letter to the organ too where it is handed on', () => {
    expect(listCorrectionPapers('transferred')).toEqual(['notice', 'forward'])
    expect(listCorrectionPapers('corrected')).toEqual(['notice'])
  })
})
