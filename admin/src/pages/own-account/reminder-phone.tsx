import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import { Input } from 'tdesign-react/es/input'
import type { ReminderView } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { Failure, Notice, NotYet } from '../../components/notice'
import { useCall, useLoad } from '../../hooks/use-call'
import { useFirstError } from '../../hooks/use-first-error'

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
  const [phone, setPhone] = useState(kept)
  const [done, setDone] = useState('')
  const { run, failure, busy } = useCall('session.phone')
  const form = useFirstError(failure?.fields ?? {})
  async function keep() {
    setDone('')
    const next = await run({ phone })
    if (!next) return
    setPhone(next.phone)
    onKept(next)
    setDone(next.phone ? '已保存，以后发到这个号码。' : '已保存，以后不再发短信。')
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      {done && <Notice tone="good">{done}</Notice>}
      <Field label="接收提醒的手机号" hint="不想收短信的，清空后保存。" error={failure?.fields?.phone}>
        <Input value={phone} placeholder="" autocomplete="tel" onChange={setPhone} />
      </Field>
      <Failure failure={failure} />
      <Button type="submit" loading={busy}>
        保存
      </Button>
    </form>
  )
}
