import { Link, useNavigate } from 'react-router'
import { AskedForm } from '../../components/form/fields-form'
import { Notice, NotYet } from '../../components/notice'
import { useLoad } from '../../hooks/use-call'
import { usePress } from '../../hooks/use-idempotent-call'

export function RegisterCorrectionPage() {
  const navigate = useNavigate()
  const { value, failure, reload } = useLoad('correction.list', { state: 'open' })
  const { press, failure: refused, busy } = usePress('correction.register', 'correction')
  return (
    <>
      <p>
        <Link to="/corrections">← 更正登记</Link>
      </p>
      <h1>登记更正申请</h1>
      {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
      {value && !value.form && <Notice tone="warning">由经办人登记。</Notice>}
      {value?.form && (
        <section className="panel">
          <AskedForm
            fields={value.form}
            keptAs="correction/new"
            label="登记"
            failure={refused}
            busy={busy}
            onSend={async (input) => {
              const done = await press({ input })
              if (done) void navigate(`/corrections/${encodeURIComponent(done.id)}`)
              return done !== null
            }}
          />
        </section>
      )}
    </>
  )
}
