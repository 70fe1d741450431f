import type { RefObject } from 'react'

/** The heading that gets the focus when the next question comes. */
export type QuestionHead = { head: RefObject<HTMLHeadingElement | null> }

export function GuideMistakes({ mistakes }: { mistakes: readonly string[] }) {
  return (
    <div className="guide-mistakes">
      <h4>这里常见的错</h4>
      <ul>
        {mistakes.map((mistake) => (
          <li key={mistake}>{mistake}</li>
        ))}
      </ul>
    </div>
  )
}
