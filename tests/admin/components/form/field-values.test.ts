import { checkFields, firstValues, toActionInput } from '../../../../admin/src/components/form/field-values'
import { shownFields } from '../../../../domain/form/only-when'
import type { FieldKind, FieldSpec } from '../../../../typings/api'

const field = (name: string, kind: FieldKind, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  label: `“${name}”`,
  kind,
  required: true,
  hint: '',
  choices: [],
  value: '',
  ...more,
})
const scan = { id: 'f1', name: '截图.png', size: 1, type: 'image/png', what: '' }

describe('a field that belongs to one choice', () => {
  const redo = field('redoDueOn', 'day', { only: { fact: 'orderedToRedo', is: 'yes' } })

  it('is shown with that choice alone', () => {
    expect(shownFields([redo], { orderedToRedo: 'yes' })).toEqual([redo])
    expect(shownFields([redo], { orderedToRedo: 'no' })).toEqual([])
  })
})

describe('the form of an act', () => {
  it('begins with the values that the server proposes', () => {
    expect(firstValues([field('on', 'day', { value: '2026-11-23' }), field('files', 'files')])).toEqual({
      on: '2026-11-23',
      files: [],
    })
  })

  it('sends trimmed text, and files as their ids', () => {
    const fields = [field('scope', 'text'), field('files', 'files')]
    expect(toActionInput(fields, { scope: ' 档案室 ', files: [scan] })).toEqual({ scope: '档案室', files: ['f1'] })
  })

  it('sends a number in full-width digits as a number, and leaves such digits in text', () => {
    const fields = [field('days', 'number'), field('scope', 'text')]
    expect(toActionInput(fields, { days: '２０', scope: '２０年' })).toEqual({ days: '20', scope: '２０年' })
  })

  it('leaves out what was typed into a form that has changed since', () => {
    expect(toActionInput([field('scope', 'text')], { scope: 'a', gone: 'b' })).toEqual({ scope: 'a' })
  })

  it('asks for every required field that is empty, by its kind', () => {
    const fields = [
      field('a', 'text'),
      field('b', 'choice'),
      field('c', 'files'),
      field('d', 'text', { required: false }),
    ]
    expect(checkFields(fields, firstValues(fields))).toEqual({
      a: '请填写“a”。',
      b: '请选择“b”。',
      c: '请上传“c”。',
    })
  })

  it.each(['2026-13-45', '2025-02-29', '昨天'])('does not send %p as a day', (on) => {
    expect(Object.keys(checkFields([field('on', 'day', { required: false })], { on }))).toEqual(['on'])
  })
})
