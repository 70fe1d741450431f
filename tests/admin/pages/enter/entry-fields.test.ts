import {
  checkEntryValues,
  describeGaps,
  ENTRY_SECTIONS,
  firstEntry,
  fittingIdKind,
  listArrivalFields,
  listSectionFields,
  toEntryInput,
} from '../../../../admin/src/pages/enter/entry-fields'
import { FILING_FIELDS } from '../../../../domain/form/check-filing'

const scan = { id: 'f1', name: '邮戳.png', size: 1, type: 'image/png', what: '' }
const filled = {
  ...firstEntry('2026-03-04'),
  channel: 'ordinary-post',
  name: ' 张三 ',
  description: '2025年部门决算',
  form: 'paper',
  delivery: 'post',
  files: [scan],
}

describe('an application as it came', () => {
  it('is asked every field of the resident’s form once', () => {
    const asked = ENTRY_SECTIONS.flatMap(({ fields }) => fields)
    expect([...asked].sort()).toEqual(FILING_FIELDS.map(({ name }) => name).sort())
  })

  it('proposes no channel, no form and no way of receiving', () => {
    expect(Object.keys(checkEntryValues(firstEntry('2026-03-04'))).sort()).toEqual([
      'channel',
      'delivery',
      'description',
      'form',
      'name',
    ])
  })

  it('is sent with what was typed, files as their ids', () => {
    expect(checkEntryValues(filled)).toEqual({})
    expect(toEntryInput(filled)).toMatchObject({
      channel: 'ordinary-post',
      submittedOn: '2026-03-04',
      files: ['f1'],
      name: '张三',
      acceptOther: false,
    })
    expect(toEntryInput({ ...filled, acceptOther: 'yes' }).acceptOther).toBe(true)
  })

  it('tells what it lacks, and lets it be registered', () => {
    expect(describeGaps(filled)).toBe('缺少身份证明、缺少联系方式')
  })

  it('wants the slip of signed post and the reason of word of mouth', () => {
    expect(checkEntryValues({ ...filled, channel: 'signed-post', files: [] })).toHaveProperty('files')
    expect(checkEntryValues({ ...filled, channel: 'oral' })).toHaveProperty('text')
  })

  it('says for each channel which day is the day of receipt', () => {
    expect(listArrivalFields('oral')[0]?.hint).toContain('第二十九条')
    expect(listArrivalFields(null)).toHaveLength(1)
  })

  it('asks for the agent only where there is one', () => {
    const names = (through: string) =>
      listSectionFields(['agentName', 'authorisation'], { ...filled, through }).map((one) => one.name)
    expect([names('self'), names('helper'), names('agent')]).toEqual([
      [],
      ['agentName'],
      ['agentName', 'authorisation'],
    ])
  })

  it('lets the document follow the kind of applicant', () => {
    expect(fittingIdKind({ ...filled, applicantKind: 'business' })).toBe('credit-code')
  })
})
