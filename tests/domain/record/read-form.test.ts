import {
  existsWhen,
  longText,
  oneOf,
  oneOfCase,
  onlyWhen,
  optionalField,
  pastDay,
  severalOf,
  shortText,
  uploadedFiles,
  wholeNumber,
  yesNo,
} from '../../../domain/record/fields'
import { drawForm, type FormScene } from '../../../domain/record/form'
import { readFields, readForm, type TypedForm } from '../../../domain/record/read-form'

const SCENE: FormScene = { state: {}, today: '2025-03-10' }
const PARTS = { a: '甲', b: '乙', c: '丙' }
const FORM = {
  text: shortText('名称'),
  note: optionalField(longText('说明', { hint: '可以不写' })),
  count: wholeNumber('页数'),
  on: pastDay('日期'),
  kind: oneOf('类型', PARTS),
  parts: severalOf('部分', PARTS),
  agreed: yesNo('是否同意'),
  why: onlyWhen({ fact: 'agreed', is: 'no' }, shortText('为什么')),
  files: uploadedFiles('凭证'),
}
const FILLED: TypedForm = {
  text: '预算表',
  note: '',
  count: '12',
  on: '2025-03-04',
  kind: 'b',
  parts: 'c,a',
  agreed: 'yes',
  why: '忘了',
  files: ['f1', 'f2'],
}
const read = (change: TypedForm = {}) => readForm(FORM, SCENE, { ...FILLED, ...change })

describe('what was typed into a form', () => {
  it('is read field by field, without what is empty or not asked for', () => {
    expect(read()).toEqual({
      input: {
        text: '预算表',
        count: 12,
        on: '2025-03-04',
        kind: 'b',
        parts: ['a', 'c'],
        agreed: true,
        files: ['f1', 'f2'],
      },
    })
  })

  it('opens the field that hangs on it', () => {
    expect(read({ agreed: 'no' })).toMatchObject({ input: { agreed: false, why: '忘了' } })
    expect(read({ agreed: 'no', why: ' ' })).toEqual({ fields: { why: '请写明为什么。' } })
  })

  it.each([
    ['text', '  ', '请填写名称。'],
    ['text', '', '请填写名称。'],
    ['count', '', '请填写页数。'],
    ['count', '一', '请填写整数。'],
    ['count', 'x1', '请填写整数。'],
    ['count', '1x', '请填写整数。'],
    ['count', '1234567890', '请填写整数。'],
    ['on', '', '请选择日期。'],
    ['on', '2025-02-30', '请填写存在的日期，如 2026-03-04。'],
    ['kind', 'x', '请从列出的选项中选择。'],
    ['kind', '', '请选择类型。'],
    ['parts', 'a,x', '请从列出的选项中选择。'],
    ['agreed', 'maybe', '请从列出的选项中选择。'],
    ['files', [], '请上传凭证。'],
    ['files', 'f1', '请上传凭证。'],
  ])('is refused where %s is %j: %s', (name, typed, sentence) => {
    expect(read({ [name]: typed })).toEqual({ fields: { [name]: sentence } })
  })

  it('is refused with every wrong field at once', () => {
    expect(read({ text: '', kind: 'x' })).toEqual({ fields: { text: '请填写名称。', kind: '请从列出的选项中选择。' } })
  })

  it('a file where words are asked for is no word', () => {
    expect(read({ text: ['f1'] })).toEqual({ fields: { text: '请填写名称。' } })
  })

  it('is kept as it was typed where the form is a list of fields', () => {
    expect(readFields(drawForm(FORM, SCENE), FILLED)).toEqual({
      input: {
        text: '预算表',
        note: '',
        count: '12',
        on: '2025-03-04',
        kind: 'b',
        parts: 'c,a',
        agreed: 'yes',
        files: ['f1', 'f2'],
      },
    })
  })

  it('takes of several what the form proposes where nothing was sent', () => {
    const form = { parts: severalOf('部分', PARTS, { value: 'a,b' }), files: optionalField(uploadedFiles('凭证')) }
    expect(readForm(form, SCENE, {})).toEqual({ input: { parts: ['a', 'b'] } })
  })
})

describe('a form as it is drawn', () => {
  const plain = { required: true, hint: '', choices: [], value: '' }

  it('has every field with its words, its choices and what it holds at first', () => {
    const drawn = drawForm({ note: FORM.note, on: FORM.on, agreed: FORM.agreed, why: FORM.why }, SCENE)
    const choices = [
      { value: 'yes', label: '是' },
      { value: 'no', label: '否' },
    ]
    expect(drawn).toEqual([
      { ...plain, name: 'note', label: '说明', kind: 'long-text', required: false, hint: '可以不写' },
      { ...plain, name: 'on', label: '日期', kind: 'day', value: '2025-03-10' },
      { ...plain, name: 'agreed', label: '是否同意', kind: 'choice', choices },
      { ...plain, name: 'why', label: '为什么', kind: 'text', only: { fact: 'agreed', is: 'no' } },
    ])
  })

  it('lacks the fields that exist in other cases alone', () => {
    const form = { one: existsWhen(() => false, shortText('甲')), other: existsWhen(() => true, shortText('乙')) }
    expect(drawForm(form, SCENE).map(({ name }) => name)).toEqual(['other'])
  })

  it.each([
    [1, 'p0'],
    [2, ''],
    [0, ''],
  ])('with %i to choose from holds %j at first', (count, value) => {
    const choices = Array.from({ length: count }, (_, i) => ({ value: `p${i}`, label: `第${i}件` }))
    expect(drawForm({ one: oneOfCase('哪一件', () => choices) }, SCENE)).toEqual([
      { ...plain, name: 'one', label: '哪一件', kind: 'choice', choices, value },
    ])
  })

  it('proposes none of several by itself, and keeps what it was told to hold', () => {
    const [several] = drawForm({ one: severalOf('部分', { a: '甲' }) }, SCENE)
    const [chosen] = drawForm({ one: oneOf('类型', { a: '甲' }, { value: 'x' }) }, SCENE)
    expect([several?.value, chosen?.value]).toEqual(['', 'x'])
  })
})

describe('the words of a form', () => {
  it.each([
    ['text', 500],
    ['note', 10_000],
  ])('in the field %j may be %i characters long, an emoji being one', (name, most) => {
    expect(read({ [name]: `${'字'.repeat(most - 1)}😀` })).toHaveProperty('input')
    expect(read({ [name]: '字'.repeat(most + 2) })).toEqual({
      fields: { [name]: `最多${most}个字，现在有${most + 2}个字，请删去2个字。` },
    })
  })
})
