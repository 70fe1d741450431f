import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import { saveFile } from '../../api/save-file'
import { ReasonForm } from '../../components/form/reason-form'
import { Modal } from '../../components/modal'
import { Failure } from '../../components/notice'
import { useCall } from '../../hooks/use-call'

/** The whole case as one PDF, for 复议 or a court. It shows who applied, so a reason is asked for and recorded. */
export function EvidencePack({ id }: { id: string }) {
  const [asking, setAsking] = useState(false)
  const { failure, busy, run } = useCall('case.evidence-pack')
  return (
    <>
      <Button variant="outline" onClick={() => setAsking(true)}>
        导出证据册
      </Button>
      {asking && (
        <Modal title="导出证据册" onClose={() => setAsking(false)}>
          <p>
            申请表、回执、期限逐日表、检索记录、征求意见、历次草稿与审批、文书、送达证明、上传的文件和办理记录链，按顺序编好页码，合成一个
            PDF。里面有申请人的完整信息，请妥善保管。
          </p>
          <Failure failure={failure} />
          <ReasonForm
            label="为什么要导出"
            hint="导出人、时间和原因会留下记录。例如：区政府复议，要求提交证据。"
            button="生成 PDF"
            busy={busy}
            error={failure?.fields.reason}
            onGiven={async (reason) => {
              const pack = await run({ id, reason })
              if (!pack) return
              saveFile(pack, 'application/pdf')
              setAsking(false)
            }}
          />
        </Modal>
      )}
    </>
  )
}
