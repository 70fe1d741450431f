import {
  firstDraft,
  groupOutcomes,
  listFacts,
  listShownFacts,
  markFacts,
  toDraftInput,
  toSuggestedDraft,
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
    expect(firstDraft(null)).toEqual({ leaf: '', files: [] })
  })

  it('sends only the facts of the outcome chosen, untouched ones with their first value', () => {
    const typed = { leaf: '3.1', list: ' 汇总表 ', scope: '档案室', files: [] }
    expect(toDraftInput(disclosed, typed)).toEqual({ leaf: '3.1', list: '汇总表', form: '电子', files: [] })
  })

  it('takes a suggestion with the choices made on the way', () => {
    expect(toSuggestedDraft('3.1', { way: 'given' })).toEqual({ leaf: '3.1', 'fact.way': 'given' })
  })

  it('keeps what was typed for another outcome', () => {
    expect(listFacts(notHeld, { leaf: '3.4.1', scope: '档案室', list: '汇总表' })).toEqual({ scope: '档案室' })
  })

  it('asks for what hangs on a choice only when that choice is made', () => {
    const facts = OUTCOMES['3.4.1'].facts.map(({ name }) => ({ ...fact(`fact.${name}`), required: false }))
    const held = outcome('3.4.1', '无法提供', facts)
    const names = (kind: string) =>
      listShownFacts(held, { ...firstDraft(null), 'fact.kind': kind }).map(({ name, required }) => [name, required])
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
    expect(markFacts(shown, draft, { gaps, refused: {}, isTried: false })).toEqual({
      errors: {},
      notes: { list: '还没有写', way: '还没有选' },
    })
    expect(markFacts(shown, draft, { gaps, refused: {}, isTried: true })).toEqual({ errors: gaps, notes: {} })
  })

  it('names a wrong value at once', () => {
    const gaps = { on: '不是一个真实的日期' }
    const draft = { ...firstDraft(null), on: '2025-02-30' }
    expect(markFacts([fact('on')], draft, { gaps, refused: {}, isTried: false })).toEqual({ errors: gaps, notes: {} })
  })

  it('shows the outcomes under their headings in the order of the table', () => {
    const again = outcome('3.4.2', '无法提供', [])
    expect(groupOutcomes([disclosed, notHeld, again]).map(({ group, outcomes }) => [group, outcomes.length])).toEqual([
      ['予以公开', 1],
      ['无法提供', 2],
    ])
  })
})
