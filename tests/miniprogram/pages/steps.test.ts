import { FILING_FIELDS, makeEmptyFiling } from '../../../domain/form/check-filing'
import { listAdvice } from '../../../miniprogram/pages/apply/advice'
import {
  checkStepsUpTo,
  drawStep,
  findFirstStep,
  findStep,
  STEPS,
  setAnswer,
} from '../../../miniprogram/pages/apply/steps'

const typed = (change = {}) => ({ draft: { ...makeEmptyFiling(), ...change }, files: {} })

describe('the steps of the form', () => {
  it('ask for every field exactly once', () => {
    const asked = STEPS.flatMap(({ fields }) => fields)
    expect([...asked].sort()).toEqual(FILING_FIELDS.map(({ name }) => name).sort())
  })

  it('ask a person for no legal representative', () => {
    const names = drawStep(1, typed(), {}).map(({ name }) => name)
    expect(names).not.toContain('representative')
  })

  it('ask a body for its representative and its name as a body', () => {
    const fields = drawStep(1, typed({ applicantKind: 'business' }), {})
    expect(fields.map(({ label }) => label)).toEqual(expect.arrayContaining(['单位名称', '法定代表人（负责人）']))
  })

  it('list uploads by their names', () => {
    const fields = drawStep(1, { ...typed({ proofFiles: ['f1'] }), files: { f1: { name: '证件.png', size: 9 } } }, {})
    expect(fields.find(({ name }) => name === 'proofFiles')?.items).toEqual([{ id: 'f1', name: '证件.png', size: 9 }])
  })

  it('let the kind of document follow the kind of applicant', () => {
    expect(setAnswer(makeEmptyFiling(), 'applicantKind', 'business').idKind).toBe('credit-code')
  })

  it('complain of nothing that was not asked yet', () => {
    expect(Object.keys(checkStepsUpTo(1, makeEmptyFiling()))).not.toContain('description')
  })

  it('lead back to an address that a later choice asks for', () => {
    const draft = { ...makeEmptyFiling(), phone: '13800138000', delivery: 'post' as const }
    expect(checkStepsUpTo(4, draft).address).toContain('邮寄')
    expect(findFirstStep({ address: '…' })).toBe(2)
  })

  it('begin with the earliest of several errors', () => {
    expect(findFirstStep({ description: '…', name: '…' })).toBe(findStep('name'))
    expect(findFirstStep({})).toBeNull()
  })
})

describe('advice on a description', () => {
  it.each([['我的身份证11010519491231002X'], ['请打13800138000']])('warns of a personal number: %s', (text) => {
    expect(listAdvice(text).join()).toContain('个人号码')
  })
  it.each([['2023年老旧小区改造合同'], ['文号20230101000012345678901']])('is silent about %s', (text) => {
    expect(listAdvice(text)).toEqual([])
  })
  it('suggests one matter for each form', () => {
    expect(listAdvice('1. 预算\n2. 决算').join()).toContain('只写一件')
  })
})
