import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { Line } from '../../../typings/api'
import { useForm } from '../hooks/use-form'
import { useTyping } from '../hooks/use-typing'
import { checkReason, NO_REASON, ReasonForm } from './form/reason-form'
import { Lines } from './lines'
import { Modal } from './modal'

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
  const [isAsking, setAsking] = useState(false)
  const [unmasked, setUnmasked] = useState<Line[] | null>(null)
  const form = useForm({
    action,
    typing: useTyping(NO_REASON),
    check: checkReason,
    toInput: ({ reason }) => ({ id, reason: reason.trim() }),
    onDone: (opened) => {
      setUnmasked(opened.lines)
      setAsking(false)
    },
  })
  return (
    <section className="panel">
      <h2>{title}</h2>
      <Lines lines={unmasked ?? lines} />
      {!unmasked && (
        <Button variant="outline" onClick={() => setAsking(true)}>
          查看完整信息
        </Button>
      )}
      {isAsking && (
        <Modal title="查看申请人的完整信息" onClose={() => setAsking(false)}>
          <ReasonForm
            form={form}
            label="为什么要看"
            hint={`查看人、时间和原因会留下记录。例如：${example}；填写信封地址。`}
            button="查看"
          />
        </Modal>
      )}
    </section>
  )
}
