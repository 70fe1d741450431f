import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import { saveFile } from '../../api/save-file'
import { checkReason, NO_REASON, ReasonForm } from '../../components/form/reason-form'
import { Modal } from '../../components/modal'
import { useForm } from '../../hooks/use-form'
import { useTyping } from '../../hooks/use-typing'

/** The whole case as one PDF, for 复议 or a court. It shows who applied, so a reason is asked for and recorded. */
export function EvidencePack({ id }: { id: string }) {
  const [isAsking, setAsking] = useState(false)
  const form = useForm({
    action: 'case.evidence-pack',
    typing: useTyping(NO_REASON),
    check: checkReason,
    toInput: ({ reason }) => ({ id, reason: reason.trim() }),
    onDone: (pack) => {
      saveFile(pack, 'application/pdf')
      setAsking(false)
    },
  })
  return (
    <>
      <Button variant="outline" onClick={() => setAsking(true)}>
        导出证据册
      </Button>
      {isAsking && (
        <Modal title="导出证据册" onClose={() => setAsking(false)}>
          <p>
            申请表、回执、期限逐日表、检索记录、征求意见、历次草稿与审批、文书、送达证明、上传的文件和办理记录链，按顺序编好页码，合成一个
            PDF。里面有申请人的完整信息，请妥善保管。
          </p>
          <ReasonForm
            form={form}
            label="为什么要导出"
            hint="导出人、时间和原因会留下记录。例如：区政府复议，要求提交证据。"
            button="生成 PDF"
          />
        </Modal>
      )}
    </>
  )
}
