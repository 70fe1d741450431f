import {
  CORRECTION_RESULTS,
  type CorrectionDecision,
  refuseCorrection,
  refuseCorrectionResult,
} from '../../../domain/correction/record-correction'

const ASKED = {
  receivedOn: '2025-03-03',
  name: '张三',
  idNumber: '11010519491231002X',
  phone: '13800138000',
  email: '',
  address: '',
  record: '低保审核表',
  wrong: '家庭人口2人',
  right: '3人',
  evidence: '户口簿',
  files: [],
}
const wrongIn = (change: object) => Object.keys(refuseCorrection({ ...ASKED, ...change }, '2025-03-04')?.fields ?? {})
const DECIDED: CorrectionDecision = { decidedOn: '2025-03-10', result: 'corrected', text: '已改为3人', agency: '' }
const wrongInDecision = (change: object) =>
  Object.keys(
    refuseCorrectionResult({ ...DECIDED, ...change }, { receivedOn: '2025-03-03', today: '2025-03-12' })?.fields ?? {},
  )

describe('a request to correct a record about oneself', () => {
  it('names who asks, the record, what is wrong in it and how it should read', () => {
    expect(refuseCorrection(ASKED, '2025-03-04')).toBeNull()
    for (const field of ['name', 'idNumber', 'record', 'wrong', 'right'])
      expect(wrongIn({ [field]: ' ' })).toEqual([field])
  })

  it('brings evidence, in words or as a file (Art. 41)', () => {
    expect(wrongIn({ evidence: '' })).toEqual(['evidence'])
    expect(wrongIn({ evidence: '', files: ['f1'] })).toEqual([])
  })

  it('leaves one way to tell the result', () => {
    expect(wrongIn({ phone: '' })).toEqual(['phone'])
    expect(wrongIn({ phone: '', address: '平原路1号' })).toEqual([])
    expect(wrongIn({ email: 'nobody' })).toEqual(['email'])
  })

  it('was not received in the future', () => {
    expect(wrongIn({ receivedOn: '2025-03-05' })).toEqual(['receivedOn'])
  })
})

describe('its result', () => {
  it.each(CORRECTION_RESULTS)('%s tells why', (result) => {
    expect(wrongInDecision({ result, agency: '民政局' })).toEqual([])
    expect(wrongInDecision({ result, agency: '民政局', text: '' })).toEqual(['text'])
  })

  it.each(['transferred', 'told'] as const)('%s names who may correct it', (result) => {
    expect(wrongInDecision({ result })).toEqual(['agency'])
  })

  it('lies between its receipt and today', () => {
    expect(wrongInDecision({ decidedOn: '2025-03-02' })).toEqual(['decidedOn'])
    expect(wrongInDecision({ decidedOn: '2025-03-13' })).toEqual(['decidedOn'])
  })
})
