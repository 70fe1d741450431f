import { useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { Button } from 'tdesign-react/es/button'
import type { MoveView, StaffCase } from '../../../../typings/api'
import { Empty, Notice } from '../../components/notice'
import { daysLeftWord, urgencyOf } from '../../words/day-words'
import { MoveForm } from './act-form'
import { byRole } from './group-by-role'

type Props = { one: StaffCase; onChanged: (one: StaffCase) => void; onStale: () => void }

/** What can be done: first the moves that take the case on, below them the others, last what is refused and why. */
export function Moves({ one, onChanged, onStale }: Props) {
  const { hash } = useLocation()
  const [open, setOpen] = useState<string | null>(hash.slice(1) || null)
  const [done, setDone] = useState('')
  const top = useRef<HTMLDivElement>(null)
  const allowed = one.moves.filter((move) => move.allowed)
  const next = allowed.filter((move) => move.next)
  const others = allowed.filter((move) => !move.next)
  const card = (move: MoveView) => (
    <li key={move.move} className="move" data-next={move.next}>
      <MoveCard
        one={one}
        move={move}
        mark={move.next ? (move === next[0] ? '下一步' : '或者') : ''}
        open={open === move.move}
        onToggle={() => setOpen(open === move.move ? null : move.move)}
        onStale={onStale}
        onDone={(after) => {
          setDone(`已完成：${move.label}`)
          setOpen(null)
          onChanged(after)
          top.current?.scrollIntoView({ block: 'nearest' })
        }}
      />
    </li>
  )
  return (
    <div ref={top} className="moves-top">
      {done && <Notice tone="good">{done}</Notice>}
      {one.turn && <Notice>{one.turn}</Notice>}
      {allowed.length === 0 && !one.turn && <Empty>{emptyWord(one)}</Empty>}
      {next.length > 0 && <NextAct act={one.nextAct} />}
      <Proposed one={one} onOpen={setOpen} />
      <FirstTime one={one} />
      {next.length > 0 && <ul className="moves">{next.map(card)}</ul>}
      {next.length > 0 && others.length > 0 && <h3 className="moves-others">也可以</h3>}
      {others.length > 0 && <ul className="moves">{others.map(card)}</ul>}
      <Refused moves={one.moves.filter((move) => !move.allowed)} />
    </div>
  )
}

/** Deemed abandonment is put to the officer with its days and article; one press opens the filled draft. */
function Proposed({ one: { proposal }, onOpen }: { one: StaffCase; onOpen: (move: string) => void }) {
  if (!proposal) return null
  return (
    <Notice tone="warning">
      <p>
        {proposal.text}
        <span className="article">{proposal.article}</span>
      </p>
      <p className="quiet">表三：{proposal.outcome}。是否视为放弃由您决定，系统不会自动办理。</p>
      <Button size="small" variant="outline" onClick={() => onOpen(proposal.move)}>
        拟写视为放弃的答复
      </Button>
    </Notice>
  )
}

/** For whoever may draft: the questions that lead to the right outcome, or to what must be done first. */
function FirstTime({ one }: { one: StaffCase }) {
  const draft = one.moves.find(({ move }) => move === 'draft-reply')
  if (draft?.othersRole !== '' || one.reply) return null
  return (
    <p>
      <Link to={`/cases/${encodeURIComponent(one.id)}/draft?guide`}>第一次办？一步一步来</Link>
    </p>
  )
}

/** What the law asks for now, in words, and its last day. */
function NextAct({ act }: { act: StaffCase['nextAct'] }) {
  if (!act) return null
  return (
    <p className="moves-act">
      {act.word}
      {act.on && (
        <span className="due" data-urgency={urgencyOf(act.daysLeft, act.overdue)}>
          {act.on} {daysLeftWord(act.daysLeft) || (act.overdue ? '已逾期' : '')}
        </span>
      )}
    </p>
  )
}

function emptyWord(one: StaffCase): string {
  return one.outcomeWord ? '这件申请已经办结。' : '目前没有轮到您办理的事项。'
}

type CardProps = {
  one: StaffCase
  move: MoveView
  /** '下一步' on the likeliest move, '或者' on the other that may take its place. */
  mark: string
  open: boolean
  onToggle: () => void
  onDone: (one: StaffCase) => void
  onStale: () => void
}

function MoveCard({ one, move, mark, open, onToggle, onDone, onStale }: CardProps) {
  const head = (
    <>
      <span className="move-label">{move.label}</span>
      {mark && <span className="move-next">{mark}</span>}
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

/** What the law or the state of the case refuses to one's own role stands first; the work of others is a line each. */
function Refused({ moves }: { moves: MoveView[] }) {
  if (moves.length === 0) return null
  return (
    <details className="refused">
      <summary>现在不能做的事（{moves.length}）</summary>
      <ul>
        {moves
          .filter((move) => move.othersRole === '')
          .map((move) => (
            <li key={move.move}>
              <span className="refused-label">{move.label}</span>
              <span className="article">{move.article}</span>
              <span className="quiet">{move.why}</span>
            </li>
          ))}
        {byRole(moves).map(({ role, labels }) => (
          <li key={role} className="quiet">
            由{role}办理：{labels.join('、')}
          </li>
        ))}
      </ul>
    </details>
  )
}
