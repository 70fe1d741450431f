import { useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { Button } from 'tdesign-react/es/button'
import type { MoveView, StaffCase } from '../../../../typings/api'
import { Empty, Notice } from '../../components/notice'
import { judgeUrgency } from '../../words/day-words'
import { ActForm } from './act-form'
import { groupActsByRole } from './group-by-role'
import './act-list.css'

type Props = { one: StaffCase; onChanged: (one: StaffCase) => void; onStale: () => void }

/** What can be done: first the acts that take the case on, below them the others, last what is refused and why. */
export function ActList({ one, onChanged, onStale }: Props) {
  const { hash } = useLocation()
  const [open, setOpen] = useState<string | null>(hash.slice(1) || null)
  const [done, setDone] = useState('')
  const top = useRef<HTMLDivElement>(null)
  const allowed = one.moves.filter((act) => act.allowed)
  const next = allowed.filter((act) => act.next)
  const others = allowed.filter((act) => !act.next)
  const card = (act: MoveView) => (
    <li key={act.move} className="act" data-next={act.next}>
      <ActCard
        one={one}
        act={act}
        mark={act.next ? (act === next[0] ? '下一步' : '或者') : ''}
        isOpen={open === act.move}
        onToggle={() => setOpen(open === act.move ? null : act.move)}
        onStale={onStale}
        onDone={(after) => {
          setDone(`已完成：${act.label}`)
          setOpen(null)
          onChanged(after)
          top.current?.scrollIntoView({ block: 'nearest' })
        }}
      />
    </li>
  )
  return (
    <div ref={top} className="acts-top">
      {done && <Notice tone="good">{done}</Notice>}
      {one.turn && <Notice>{one.turn}</Notice>}
      {allowed.length === 0 && !one.turn && <Empty>{emptyWord(one)}</Empty>}
      {next.length > 0 && <NextAct act={one.nextAct} />}
      <ProposedAct one={one} onOpen={setOpen} />
      <FirstTime one={one} />
      {next.length > 0 && <ul className="acts">{next.map(card)}</ul>}
      {next.length > 0 && others.length > 0 && <h3 className="acts-others">也可以</h3>}
      {others.length > 0 && <ul className="acts">{others.map(card)}</ul>}
      <RefusedActs acts={one.moves.filter((act) => !act.allowed)} />
    </div>
  )
}

/** Deemed abandonment is put to the officer with its days and article; one press opens the filled draft. */
function ProposedAct({ one: { proposal }, onOpen }: { one: StaffCase; onOpen: (act: string) => void }) {
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
    <p className="acts-next">
      {act.word}
      {act.on && (
        <span className="due" data-urgency={judgeUrgency(act.daysLeft, act.overdue)}>
          {act.on} {act.leftWord || (act.overdue ? '已逾期' : '')}
        </span>
      )}
      {act.dayOffNote && <span className="quiet">{act.dayOffNote}</span>}
    </p>
  )
}

function emptyWord(one: StaffCase): string {
  return one.outcomeWord ? '这件申请已经办结。' : '目前没有轮到您办理的事项。'
}

type CardProps = {
  one: StaffCase
  act: MoveView
  /** '下一步' on the likeliest act, '或者' on the other that may take its place. */
  mark: string
  isOpen: boolean
  onToggle: () => void
  onDone: (one: StaffCase) => void
  onStale: () => void
}

/** No article is shown where the law has none. */
const NO_ARTICLE = '没有条文，按通行做法'

function ActCard({ one, act, mark, isOpen, onToggle, onDone, onStale }: CardProps) {
  const head = (
    <>
      <span className="act-label">{act.label}</span>
      {mark && <span className="act-mark">{mark}</span>}
      <span className="article">{act.article || NO_ARTICLE}</span>
      <span className="act-hint">{act.hint}</span>
    </>
  )
  // Drafting has a guide of its own: 21 outcomes do not fit into a plain form.
  if (act.move === 'draft-reply') {
    return (
      <Link className="act-head" to={`/cases/${encodeURIComponent(one.id)}/draft`}>
        {head}
      </Link>
    )
  }
  return (
    <>
      <button type="button" className="act-head" aria-expanded={isOpen} onClick={onToggle}>
        {head}
      </button>
      {isOpen && <ActForm one={one} act={act} onDone={onDone} onStale={onStale} />}
    </>
  )
}

/** What the law or the state of the case refuses to one's own role stands first; the work of others is a line each. */
function RefusedActs({ acts }: { acts: MoveView[] }) {
  if (acts.length === 0) return null
  return (
    <details className="refused">
      <summary>现在不能做的事（{acts.length}）</summary>
      <ul>
        {acts
          .filter((act) => act.othersRole === '')
          .map((act) => (
            <li key={act.move}>
              <span className="refused-label">{act.label}</span>
              <span className="article">{act.article || NO_ARTICLE}</span>
              <span className="quiet">{act.why}</span>
            </li>
          ))}
        {groupActsByRole(acts).map(({ role, labels }) => (
          <li key={role} className="quiet">
            由{role}办理：{labels.join('、')}
          </li>
        ))}
      </ul>
    </details>
  )
}
