import { useEffect } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { Texts } from '../../hooks/merge-texts'
import type { FormHandle } from '../../hooks/use-form'
import { Failure, Notice } from '../notice'

type Props = {
  form: FormHandle<Texts>
  justSaved: boolean
  onStale: () => void
  onDiscard: () => void
}

/** The end of a form that two people may fill in at once. A conflict asks for what was saved, to be put together. */
export function SaveButtons({ form, justSaved, onStale, onDiscard }: Props) {
  const { failure, isChanged, busy, submit } = form
  // biome-ignore lint/correctness/useExhaustiveDependencies: each conflict asks once for what was saved, not each drawing.
  useEffect(() => {
    if (failure?.isConflict) onStale()
  }, [failure])
  return (
    <>
      <Failure failure={failure} {...(failure?.isUnreached && { onRetry: () => void submit() })} />
      {failure?.isUsedKey && (
        <Button variant="outline" onClick={onStale}>
          看最新情况
        </Button>
      )}
      {isChanged && (
        <Notice>
          <p>有改动还没有保存。</p>
        </Notice>
      )}
      {justSaved && !isChanged && <Notice tone="good">已保存。</Notice>}
      <div className="form-buttons">
        <Button type="submit" loading={busy}>
          保存
        </Button>
        {isChanged && (
          <Button type="button" variant="text" theme="default" onClick={onDiscard}>
            放弃改动
          </Button>
        )}
      </div>
    </>
  )
}
