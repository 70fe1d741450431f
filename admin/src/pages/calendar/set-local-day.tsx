import { Button } from 'tdesign-react/es/button'
import { LOCAL_DAY_WORDS } from '../../../../domain/words'
import type { OfficeApi } from '../../../../typings/api'
import { firstValues } from '../../components/form/field-values'
import { Form } from '../../components/form/form'
import { FormFields } from '../../components/form/form-fields'
import { Failure } from '../../components/notice'
import { useForm } from '../../hooks/use-form'
import { useTyping } from '../../hooks/use-typing'
import { LOCAL_DAY_FIELDS, toLocalDay } from './local-day-fields'

/** `said`: which day was registered. */
type Props = { onSet: (said: string, changed: OfficeApi['calendar.set-day']['out']) => void }

export function SetLocalDay({ onSet }: Props) {
  const typing = useTyping(firstValues(LOCAL_DAY_FIELDS), { keptAs: 'calendar/local-day' })
  const form = useForm({
    action: 'calendar.set-day',
    typing,
    toInput: toLocalDay,
    onDone: (changed) => {
      const { day, kind } = toLocalDay(typing.values)
      onSet(`已登记${day} ${LOCAL_DAY_WORDS[kind]}`, changed)
    },
  })
  const { failure, busy, submit } = form
  return (
    <Form form={form}>
      <h3>登记一天</h3>
      <div className="field-grid">
        <FormFields form={form} fields={LOCAL_DAY_FIELDS} />
      </div>
      <Failure failure={failure} {...(failure?.isUnreached && { onRetry: () => void submit() })} />
      <div className="form-buttons">
        <Button type="submit" loading={busy}>
          登记并重新计算期限
        </Button>
      </div>
    </Form>
  )
}
