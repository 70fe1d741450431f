import { Button } from 'tdesign-react/es/button'
import { Input } from 'tdesign-react/es/input'
import type { LocalDayView, OfficeApi } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { Form } from '../../components/form/form'
import { Modal } from '../../components/modal'
import { Failure } from '../../components/notice'
import { useForm } from '../../hooks/use-form'
import { useTyping } from '../../hooks/use-typing'

type Props = {
  day: LocalDayView
  onClose: () => void
  onCleared: (changed: OfficeApi['calendar.clear-day']['out']) => void
}

export function ClearLocalDay({ day, onClose, onCleared }: Props) {
  const form = useForm({
    action: 'calendar.clear-day',
    typing: useTyping({ reason: '' }),
    toInput: ({ reason }) => ({ day: day.day, reason }),
    onDone: onCleared,
  })
  return (
    <Modal title={`撤销：${day.day} ${day.kindWord}`} onClose={onClose}>
      <p>没有办结的申请马上按撤销以后的日历重新计算期限，变化的会列出来、记在各件里。</p>
      <Form form={form}>
        <Field label="撤销的理由" error={form.errors.reason} required>
          <Input value={form.values.reason} onChange={(reason) => form.change('reason', reason)} placeholder="" />
        </Field>
        <Failure failure={form.failure} />
        <Button type="submit" loading={form.busy}>
          撤销并重新计算期限
        </Button>
      </Form>
    </Modal>
  )
}
