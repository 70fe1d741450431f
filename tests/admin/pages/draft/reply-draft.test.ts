import {
  factsOf,
  firstDraft,
  grouped,
  marksOf,
  moveInput,
  shownFacts,
  withFact,
  withOutcome,
  withSuggestion,
} from '../../../../admin/src/pages/draft/reply-draft'
import { OUTCOMES } from '../../../../domain/outcome/outcomes'
import type { FieldSpec, OutcomeView } from '../../../../typings/api'

const fact = (name: string, value = ''): FieldSpec => ({
  name,
  label: name,
  kind: 'text',
  required: true,
  hint: '',
  choices: [],
  value,
})
const outcome = (leaf: string, group: string, facts: FieldSpec[]): OutcomeView => ({
  leaf,
  group,
  facts,
  label: '',
  plain: '',
  article: '',
  shortArticle: '',
  letterTitle: '',
  mustSay: [],
  avoid: '',
  row: '',
  remedyClass: 'B',
  available: true,
  why: '',
})
const disclosed = outcome('3.1', '予以公开', [fact('list'), fact('form', '电子')])
const notHeld = outcome('3.4.1', '无法提供', [fact('scope')])

describe('a draft', () => {
  it('begins empty, or with the reply that came back', () => {
    expect(firstDraft(null)).toEqual({ leaf: '', facts: {}, files: [] })
  })

  it('sends only the facts of the outcome chosen, untouched ones with their first value', () => {
    const typed = withFact(withFact(withOutcome(firstDraft(null), disclosed), 'list', ' 汇总表 '), 'scope', '档案室')
    expect(moveInput(disclosed, typed)).toEqual({ leaf: '3.1', list: '汇总表', form: '电子', files: [] })
  })

  it('takes a suggestion with the choices made on the way, and keeps what was typed', () => {
    const typed = withFact(withOutcome(firstDraft(null), notHeld), 'fact.scope', '档案室')
    expect(withSuggestion(typed, '3.1', { way: 'given' })).toMatchObject({
      leaf: '3.1',
      facts: { 'fact.scope': '档案室', 'fact.way': 'given' },
    })
  })

  it('keeps what was typed for another outcome', () => {
    const typed = withFact(withOutcome(firstDraft(null), notHeld), 'scope', '档案室')
    const back = withOutcome(withOutcome(typed, disclosed), notHeld)
    expect(factsOf(notHeld, back)).toEqual({ scope: '档案室' })
  })

  it('asks for what hangs on a choice only when that choice is made', () => {
    const facts = OUTCOMES['3.4.1'].facts.map(({ name }) => ({ ...fact(`fact.${name}`), required: false }))
    const held = outcome('3.4.1', '无法提供', facts)
    const names = (kind: string) =>
      shownFacts(held, withFact(firstDraft(null), 'fact.kind', kind)).map(({ name, required }) => [name, required])
    expect(names('')).toEqual([['fact.kind', true]])
    expect(names('agency-unknown')).toEqual([
      ['fact.kind', true],
      ['fact.whyNotOurs', true],
    ])
  })

  it('marks what is empty quietly until the officer tries to save', () => {
    const shown = [fact('list'), { ...fact('way'), kind: 'choice' as const }]
    const gaps = { list: '请填写list', way: '请选择way' }
    const draft = firstDraft(null)
    expect(marksOf(shown, draft, { gaps, refused: {}, sent: null })).toEqual({
      errors: {},
      notes: { list: '还没有写', way: '还没有选' },
    })
    expect(marksOf(shown, draft, { gaps, refused: {}, sent: draft })).toEqual({ errors: gaps, notes: {} })
  })

  it('names a wrong value at once, and a refused one until it is changed', () => {
    const sent = withFact(firstDraft(null), 'on', '2025-02-30')
    const gaps = { on: '不是一个真实的日期' }
    expect(marksOf([fact('on')], sent, { gaps, refused: {}, sent: null })).toEqual({ errors: gaps, notes: {} })
    const refused = { on: '与记录不一致' }
    const asked = { gaps: {}, refused, sent }
    expect(marksOf([fact('on')], sent, asked).errors).toEqual(refused)
    expect(marksOf([fact('on')], withFact(sent, 'on', '2025-02-28'), asked).errors).toEqual({})
  })

  it('shows the outcomes under their headings in the order of the table', () => {
    const again = outcome('3.4.2', '无法提供', [])
    expect(grouped([disclosed, notHeld, again]).map(({ group, outcomes }) => [group, outcomes.length])).toEqual([
      ['予以公开', 1],
      ['无法提供', 2],
    ])
  })
})
