import { useEffect } from 'react'
import type { FileView } from '../../../typings/api'
import { Letter } from '../letter/letter'
import { Failure, Notice } from '../pieces/notice'
import { useCall } from '../use-call'

/** Long enough that a sentence is not sent letter by letter, short enough to feel live. */
const PAUSE_MS = 500

type Props = {
  id: string
  leaf: string
  facts: Record<string, string>
  files: FileView[]
  onGaps: (fields: Record<string, string>) => void
}

/** The letter as the server would write it from what is typed so far. */
export function Preview({ id, leaf, facts, files, onGaps }: Props) {
  const { value, failure, run } = useCall('letter.preview')
  const asked = JSON.stringify({ id, leaf, facts, files: files.map((file) => file.id) })
  useEffect(() => {
    const timer = setTimeout(async () => {
      const answer = await run(JSON.parse(asked))
      if (answer) onGaps(answer.fields)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [asked, run, onGaps])

  const gaps = Object.keys(value?.fields ?? {}).length
  return (
    <>
      <Failure failure={failure} onRetry={() => void run(JSON.parse(asked))} />
      {gaps > 0 && (
        <Notice tone="warning">
          <p>还缺 {gaps} 处内容，已在左边（手机上是上面）标出。</p>
        </Notice>
      )}
      {value && <Letter letter={value.letter} />}
    </>
  )
}
