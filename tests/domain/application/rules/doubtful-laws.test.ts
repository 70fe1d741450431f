import type { CaseScene } from '../../../../domain/application/act'
import { passReview } from '../../../../domain/application/acts/pass-review'
import { signReply } from '../../../../domain/application/acts/sign-reply'
import { isDoubtfulLaw } from '../../../../domain/outcome/law-name'
import { inScene } from '../../../../domain/record/form'
import {
  APPROVER,
  CHECKED,
  confirmed,
  event,
  given,
  outcomeOf,
  reviewed,
  type Step,
  searched,
  submitted,
} from '../given'

describe('what is named as a law (Art. 14)', () => {
  it.each([
    '河南省信息化条例',
    '《郑州市城市绿化条例》第五条',
    '广西壮族自治区档案条例',
    '延边朝鲜族自治州条例',
    '某县人民政府文件',
    '信访事项办理办法',
    '《公安机关办理行政案件程序规定》第二条',
    '《税收征收管理法实施细则》',
    '关于进一步加强保密工作的通知',
    '《关于做好信息公开工作的意见》',
    '《统计法》《河南省统计管理条例》',
  ])('is doubted: %s', (name) => {
    expect(isDoubtfulLaw(name)).toBe(true)
  })

  it.each([
    '中华人民共和国统计法',
    '《中华人民共和国统计法》第九条的规定',
    '统计法第九条规定',
    '中华人民共和国城市房地产管理法',
    '《中华人民共和国市场主体登记管理条例》',
    '《中华人民共和国保守国家秘密法实施条例》',
    '《中华人民共和国档案法》第二十八条',
    '企业名称登记管理规定',
    '《女职工劳动保护特别规定》第六条',
  ])('is not doubted: %s', (name) => {
    expect(isDoubtfulLaw(name)).toBe(false)
  })
})

describe('a refusal that names what may be no law', () => {
  const draftOf = (law: string): Step => ({
    on: '2025-03-05',
    do: {
      act: 'draft-reply',
      leaf: '3.3.2',
      facts: { what: '统计原始资料', law, lawArticle: '第九条', reason: '资料能识别单个统计调查对象', ...CHECKED },
      files: [],
    },
  })
  const RECEIVED = [submitted('2025-03-03'), confirmed('2025-03-04'), searched('2025-03-05')] as const
  const DOUBTFUL = [...RECEIVED, draftOf('某省信息办法'), reviewed('2025-03-06')] as const
  const sign = (isLaw?: boolean): Step => ({
    on: '2025-03-07',
    by: APPROVER,
    do: { act: 'sign-reply', ...(isLaw !== undefined && { isLaw }) },
  })

  it('stops the signature until who signs confirms it, and that is recorded', () => {
    expect(outcomeOf(given(...DOUBTFUL), sign())).toBe('fields')
    expect(outcomeOf(given(...DOUBTFUL), sign(false))).toBe('fields')
    const state = given(...DOUBTFUL, sign(true))
    expect(event(state, 'reply-signed')).toMatchObject({ confirmedLaws: '某省信息办法' })
  })

  it('asks nothing of a law', () => {
    const state = given(...RECEIVED, draftOf('《中华人民共和国统计法》'), reviewed('2025-03-06'), sign())
    expect(event(state, 'reply-signed')).not.toHaveProperty('confirmedLaws')
  })

  it('stops a part that rests on it too', () => {
    const part = { given: '汇总表', withheld1: '原始表', ground1: '3.3.2', law1: '某市统计办法第三条' }
    const reason1 = '原始表能识别单个统计调查对象'
    const partly: Step = {
      on: '2025-03-05',
      do: { act: 'draft-reply', leaf: '3.2', facts: { ...part, reason1 }, files: [] },
    }
    expect(outcomeOf(given(...RECEIVED, partly, reviewed('2025-03-06')), sign())).toBe('fields')
    expect(outcomeOf(given(...RECEIVED, partly, reviewed('2025-03-06')), sign(true))).toEqual(['reply-signed'])
  })

  it('is told to who reviews', () => {
    const scene = { state: given(...RECEIVED, draftOf('某省信息办法')), delivery: 'online' } as unknown as CaseScene
    expect(inScene(passReview.hint, scene)).toContain('第十四条只认法律、行政法规')
    expect(inScene(signReply.hint, scene)).toContain('“某省信息办法”')
    const lawful = { ...scene, state: given(...RECEIVED, draftOf('统计法')) }
    expect(inScene(passReview.hint, lawful)).toBe('')
  })
})
