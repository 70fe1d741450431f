import { useEffect } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { CallFailure } from '../../api/call-office'
import { Failure, Notice } from '../notice'

type Props = {
  failure: CallFailure | null
  busy: boolean
  changed: boolean
  justSaved: boolean
  onRetry: () => void
  onStale: () => void
  onDiscard: () => void
}

/** The end of a form that two people may fill in at once. A conflict asks for what was saved, to be put together. */
export function SaveEnd({ failure, busy, changed, justSaved, onRetry, onStale, onDiscard }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each conflict asks once for what was saved, not each drawing.
  useEffect(() => {
    if (failure?.isConflict) onStale()
  }, [failure])
  return (
    <>
      <Failure failure={failure} {...(failure?.isUnreached && { onRetry })} />
      {failure?.isUsedKey && (
        <Button variant="outline" onClick={onStale}>
          看最新情况
        </Button>
      )}
      {changed && (
        <Notice>
          <p>有改动还没有保存。</p>
        </Notice>
      )}
      {justSaved && !changed && <Notice tone="good">已保存。</Notice>}
      <p className="form-buttons">
        <Button type="submit" loading={busy}>
          保存
        </Button>
        <Button type="button" variant="text" theme="default" disabled={!changed} onClick={onDiscard}>
          放弃改动
        </Button>
      </p>
    </>
  )
}
