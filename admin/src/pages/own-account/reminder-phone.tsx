import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import { Input } from 'tdesign-react/es/input'
import type { ReminderView } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { Form } from '../../components/form/form'
import { Failure, Notice, NotYet } from '../../components/notice'
import { useForm } from '../../hooks/use-form'
import { useLoad } from '../../hooks/use-load'
import { useTyping } from '../../hooks/use-typing'

const NOT_HERE = '本系统没有接短信平台，到期的事只在“申请办理”里提醒。号码可以先留下，接上以后就会用到。'

/** Where the officer is reminded beside the page of cases. */
export function ReminderPhone() {
  const { value, failure, reload, show } = useLoad('session.reminders', {})
  return (
    <section className="panel narrow">
      <h2>到期提醒</h2>
      <p className="quiet">
        由您办理的申请快到期、到期或者逾期时，工作日早上发一条短信。短信里没有申请人，也没有申请内容。
      </p>
      {value && !value.on && <Notice tone="warning">{NOT_HERE}</Notice>}
      {value ? (
        <PhoneForm kept={value.phone} onKept={show} />
      ) : (
        <NotYet failure={failure} onRetry={() => void reload()} />
      )}
    </section>
  )
}

function PhoneForm({ kept, onKept }: { kept: string; onKept: (next: ReminderView) => void }) {
  const [done, setDone] = useState('')
  const form = useForm({
    action: 'session.phone',
    typing: useTyping({ phone: kept }),
    toInput: ({ phone }) => ({ phone }),
    onDone: (next) => {
      onKept(next)
      setDone(next.phone ? '已保存，以后发到这个号码。' : '已保存，以后不再发短信。')
    },
  })
  return (
    <Form form={form} sendOnEnter>
      {done && !form.isChanged && <Notice tone="good">{done}</Notice>}
      <Field label="接收提醒的手机号" hint="不想收短信的，清空后保存。" error={form.errors.phone}>
        <Input
          value={form.values.phone}
          placeholder=""
          autocomplete="tel"
          onChange={(phone) => form.change('phone', phone)}
        />
      </Field>
      <Failure failure={form.failure} />
      <Button type="submit" loading={form.busy}>
        保存
      </Button>
    </Form>
  )
}
