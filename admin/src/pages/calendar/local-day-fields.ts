import { LOCAL_DAY_WORDS } from '../../../../domain/words'
import type { FieldSpec, LocalDayInput } from '../../../../typings/api'
import type { FormValues } from '../../components/form/field-values'

const choices = Object.entries(LOCAL_DAY_WORDS).map(([value, label]) => ({ value, label }))
const REQUIRED = { required: true, choices: [], value: '' }

export const LOCAL_DAY_FIELDS: FieldSpec[] = [
  { ...REQUIRED, name: 'day', label: '日期', kind: 'day', hint: '' },
  { ...REQUIRED, name: 'kind', label: '这一天', kind: 'choice', hint: '', choices, value: 'off' },
  { ...REQUIRED, name: 'reason', label: '什么日子', kind: 'text', hint: '如“古尔邦节”。' },
  { ...REQUIRED, name: 'document', label: '依据', kind: 'text', hint: '文件名称或者文号。' },
]

export function toLocalDay({ day, kind, reason, document }: FormValues): LocalDayInput {
  return { day: `${day}`, kind: kind === 'work' ? 'work' : 'off', reason: `${reason}`, document: `${document}` }
}
