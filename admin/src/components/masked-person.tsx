import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { Line } from '../../../typings/api'
import { useCall } from '../hooks/use-call'
import { ReasonForm } from './form/reason-form'
import { Lines } from './lines'
import { Modal } from './modal'
import { Failure } from './notice'

type Props = {
  title: string
  /** Masked. */
  lines: Line[]
  action: 'case.unmask' | 'correction.unmask'
  id: string
  /** A usual reason to look. */
  example: string
}

/** Identity is masked; opening it asks for a reason, and who opened it is recorded. */
export function MaskedPerson({ title, lines, action, id, example }: Props) {
  const [asking, setAsking] = useState(false)
  const { value, failure, busy, run } = useCall(action)
  return (
    <section className="panel">
      <h2>{title}</h2>
      <Lines lines={value?.lines ?? lines} />
      {!value && (
        <Button variant="outline" onClick={() => setAsking(true)}>
          查看完整信息
        </Button>
      )}
      {asking && (
        <Modal title="查看申请人的完整信息" onClose={() => setAsking(false)}>
          <Failure failure={failure} />
          <ReasonForm
            label="为什么要看"
            hint={`查看人、时间和原因会留下记录。例如：${example}；填写信封地址。`}
            button="查看"
            busy={busy}
            error={failure?.fields.reason}
            onGiven={async (reason) => {
              if (await run({ id, reason })) setAsking(false)
            }}
          />
        </Modal>
      )}
    </section>
  )
}
