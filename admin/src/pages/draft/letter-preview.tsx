import { useEffect } from 'react'
import { Letter } from '../../components/letter/letter'
import { Failure, Notice } from '../../components/notice'
import { useCall } from '../../hooks/use-call'

/** Long enough that a sentence is not sent letter by letter, short enough to feel live. */
const PAUSE_MS = 500

type Props = {
  id: string
  leaf: string
  facts: Record<string, string>
  /** Their ids. */
  files: string[]
  /** The officer has tried to save: what is missing is now wrong, before it was only not written yet. */
  isTried: boolean
  onGaps: (fields: Record<string, string>) => void
}

/** The letter as the server would write it from what is typed so far. */
export function LetterPreview({ id, leaf, facts, files, isTried, onGaps }: Props) {
  const { value, failure, run } = useCall('letter.preview')
  const asked = JSON.stringify({ id, leaf, facts, files })
  useEffect(() => {
    const timer = setTimeout(async () => {
      const answer = await run(JSON.parse(asked))
      if (answer) onGaps(answer.fields)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [asked, run, onGaps])

  return (
    <>
      <Failure failure={failure} onRetry={() => void run(JSON.parse(asked))} />
      <Gaps fields={value?.fields ?? {}} facts={facts} isTried={isTried} />
      {value && <Letter letter={value.letter} />}
    </>
  )
}

type GapsProps = { fields: Record<string, string>; facts: Record<string, string>; isTried: boolean }

/** How much is missing; what no field on this page can mend, such as the review body of the office, is told in words. */
function Gaps({ fields, facts, isTried }: GapsProps) {
  const here = Object.keys(fields).filter((name) => name in facts).length
  const elsewhere = Object.entries(fields).filter(([name]) => !(name in facts))
  return (
    <>
      {here > 0 && (
        <Notice tone={isTried ? 'warning' : 'info'}>
          <p>还缺 {here} 处内容，已在左边（手机上是上面）标出。</p>
        </Notice>
      )}
      {elsewhere.map(([name, sentence]) => (
        <Notice key={name} tone="warning">
          <p>{sentence}。</p>
        </Notice>
      ))}
    </>
  )
}
