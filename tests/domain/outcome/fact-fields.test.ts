import { factFieldName, factFields, typedFacts } from '../../../domain/outcome/fact-fields'
import { defineChoice, defineDay, defineText, findMissingFacts } from '../../../domain/outcome/facts'
import { FACT_SOURCES, type FactSource } from '../../../domain/outcome/shape'

const SPECS = [
  defineChoice('way', '怎样公开', { choices: { given: '提供', public: '已经公开' } }),
  defineText('where', '在哪里', { hint: '网址', only: { fact: 'way', is: 'public' } }),
  defineDay('sentOn', '哪一天', { from: 'consultation-sent-on' }),
]
const KNOWN = Object.fromEntries(FACT_SOURCES.map((source) => [source, `知${source}`])) as Record<FactSource, string>

describe('facts of a letter as fields of a form', () => {
  it('stand under names of their own, filled with what the case knows', () => {
    const choices = [
      { value: 'given', label: '提供' },
      { value: 'public', label: '已经公开' },
    ]
    expect(factFields(SPECS, KNOWN)).toEqual([
      { name: 'fact.way', label: '怎样公开', kind: 'choice', required: true, hint: '', choices, value: '' },
      {
        name: 'fact.where',
        label: '在哪里',
        kind: 'text',
        required: true,
        hint: '网址',
        choices: [],
        value: '',
        only: { fact: 'fact.way', is: 'public' },
      },
      {
        name: 'fact.sentOn',
        label: '哪一天',
        kind: 'day',
        required: true,
        hint: '',
        choices: [],
        value: '知consultation-sent-on',
      },
    ])
  })

  it('are told by their names from the rest of what was typed', () => {
    const typed = { [factFieldName('where')]: ' 官网 ', reason: '无关', 'some.fact.': '无关', 'fact.files': ['f1'] }
    expect(typedFacts(typed)).toEqual({ where: '官网' })
  })

  it('that are wrong are told with their label', () => {
    expect(findMissingFacts(SPECS, { way: 'x', sentOn: '2025-02-30' })).toEqual({
      way: '请在列出的选项中选择“怎样公开”',
      sentOn: '“哪一天”不是一个真实的日期，请按 2026-03-04 这样填写',
    })
  })
})
