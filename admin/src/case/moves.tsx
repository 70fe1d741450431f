import { useRef, useState } from 'react'
import { Link } from 'react-router'
import type { MoveView, StaffCase } from '../../../typings/api'
import { Empty, Notice } from '../pieces/notice'
import { MoveForm } from './move-form'

type Props = { one: StaffCase; onChanged: (one: StaffCase) => void; onStale: () => void }

/** The next acts: those allowed open a form, those refused say why, with the article. */
export function Moves({ one, onChanged, onStale }: Props) {
  const [open, setOpen] = useState<string | null>(null)
  const [done, setDone] = useState('')
  const top = useRef<HTMLDivElement>(null)
  const allowed = one.moves.filter((move) => move.allowed)
  const refused = one.moves.filter((move) => !move.allowed)
  return (
    <div ref={top} className="moves-top">
      {done && <Notice tone="good">{done}</Notice>}
      {allowed.length === 0 && <Empty>{emptyWord(one)}</Empty>}
      <ul className="moves">
        {allowed.map((move) => (
          <li key={move.move} className="move">
            <MoveCard
              one={one}
              move={move}
              open={open === move.move}
              onToggle={() => setOpen(open === move.move ? null : move.move)}
              onStale={onStale}
              onDone={(next) => {
                setDone(`已完成：${move.label}`)
                setOpen(null)
                onChanged(next)
                top.current?.scrollIntoView({ block: 'nearest' })
              }}
            />
          </li>
        ))}
      </ul>
      {refused.length > 0 && <Refused moves={refused} />}
    </div>
  )
}

function emptyWord(one: StaffCase): string {
  return one.outcomeWord ? '这件申请已经办结。' : '目前没有轮到您办理的事项。'
}

type CardProps = {
  one: StaffCase
  move: MoveView
  open: boolean
  onToggle: () => void
  onDone: (one: StaffCase) => void
  onStale: () => void
}

function MoveCard({ one, move, open, onToggle, onDone, onStale }: CardProps) {
  const head = (
    <>
      <span className="move-label">{move.label}</span>
      <span className="article">{move.article}</span>
      <span className="move-hint">{move.hint}</span>
    </>
  )
  // Drafting has a guide of its own: 21 outcomes do not fit into a plain form.
  if (move.move === 'draft-reply') {
    return (
      <Link className="move-head" to={`/cases/${encodeURIComponent(one.id)}/draft`}>
        {head}
      </Link>
    )
  }
  return (
    <>
      <button type="button" className="move-head" aria-expanded={open} onClick={onToggle}>
        {head}
      </button>
      {open && <MoveForm one={one} move={move} onDone={onDone} onStale={onStale} />}
    </>
  )
}

function Refused({ moves }: { moves: MoveView[] }) {
  return (
    <details className="refused">
      <summary>现在不能做的事（{moves.length}）</summary>
      <ul>
        {moves.map((move) => (
          <li key={move.move}>
            <span className="refused-label">{move.label}</span>
            <span className="article">{move.article}</span>
            <span className="quiet">{move.why}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
