import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { StaffCase } from '../../../../typings/api'
import { SearchList } from '../../components/event-list'
import { Lines } from '../../components/lines'
import { Notice, NotYet } from '../../components/notice'
import { useLoad } from '../../hooks/use-load'
import type { Offered } from './outcome-step'
import { ReplyDrafting } from './reply-drafting'
import './draft-page.css'

/** Drafting a reply: what was found, what the letter must say, how it will look. */
export function DraftPage() {
  const { id = '' } = useParams()
  return <DraftScreen key={id} id={id} />
}

function DraftScreen({ id }: { id: string }) {
  const found = useLoad('case.read', { id })
  const list = useLoad('outcome.list', { id })
  const reload = () => {
    void found.reload()
    void list.reload()
  }
  if (!found.value || !list.value) return <NotYet failure={found.failure ?? list.failure} onRetry={reload} />
  return <DraftBody one={found.value} offered={list.value} onStale={reload} />
}

type Props = { one: StaffCase; offered: Offered; onStale: () => void }

function DraftBody({ one, offered, onStale }: Props) {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const act = one.moves.find(({ move }) => move === 'draft-reply')
  const back = `/cases/${encodeURIComponent(one.id)}`
  return (
    <>
      <p>
        <Link to={back}>← {one.number ?? one.receipt}</Link>
      </p>
      <h1>拟写答复</h1>
      {one.reply?.returned && (
        <Notice tone="warning">
          <p>上一稿被退回：{one.reply.returned}</p>
        </Notice>
      )}
      {act && !act.allowed && (
        <Notice tone="warning">
          <p>{act.why}</p>
        </Notice>
      )}
      <details className="draft-request">
        <summary>{one.summary}</summary>
        <Lines lines={one.requestLines} />
        <SearchList searches={one.searches} />
      </details>
      <ReplyDrafting
        one={one}
        offered={offered}
        isGuided={search.has('guide')}
        onStale={onStale}
        onSaved={() => void navigate(back)}
      />
    </>
  )
}
