import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { StaffCase } from '../../../typings/api'
import { Lines } from '../pieces/lines'
import { Modal } from '../pieces/modal'
import { Failure } from '../pieces/notice'
import { ReasonForm } from '../pieces/reason-form'
import { useCall } from '../use-call'

/** Identity is masked; opening it asks for a reason, and who opened it is recorded. */
export function Applicant({ one }: { one: StaffCase }) {
  const [asking, setAsking] = useState(false)
  const { value, failure, busy, run } = useCall('case.unmask')
  return (
    <section className="panel">
      <h2>申请人</h2>
      <Lines lines={value?.lines ?? one.applicantLines} />
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
            hint="查看人、时间和原因会留下记录。例如：电话确认收到申请；填写信封地址。"
            button="查看"
            busy={busy}
            error={failure?.fields.reason}
            onGiven={async (reason) => {
              if (await run({ id: one.id, reason })) setAsking(false)
            }}
          />
        </Modal>
      )}
    </section>
  )
}
