import type { ReplyDraftView } from '../../../../typings/api'
import { Files } from '../../components/files'
import { Letter } from '../../components/letter/letter'
import { Lines } from '../../components/lines'
import { Notice } from '../../components/notice'

export function ReplyState({ reply }: { reply: ReplyDraftView }) {
  return (
    <section className="panel">
      <h2>
        答复
        <span className="status">{reply.stateWord}</span>
      </h2>
      {reply.returned && (
        <Notice tone="warning">
          <p>退回原因：{reply.returned}</p>
        </Notice>
      )}
      <Lines
        lines={[
          { label: '办理结果', value: reply.outcomeWord },
          { label: '拟写', value: reply.drafter },
          { label: '审核', value: reply.reviewer ?? '' },
          { label: '签发', value: reply.approver ?? '' },
        ]}
      />
      {reply.files.length > 0 && (
        <>
          <h3>随信提供</h3>
          <Files files={reply.files} />
        </>
      )}
      <Letter letter={reply.letter} printable />
    </section>
  )
}
