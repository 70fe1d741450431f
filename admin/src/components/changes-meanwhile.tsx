import { useEffect } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { StaffCase } from '../../../typings/api'
import type { CallFailure } from '../api/call-failure'
import { useLoad } from '../hooks/use-load'
import { listChanges, listEventsSince } from './case-changes'
import { EventList } from './event-list'
import { NotYet } from './notice'
import './changes-meanwhile.css'

type Props = {
  /** The case as it was on the screen. */
  before: StaffCase
  act: string
  failure: CallFailure
  /** Sends the same act with what is typed, on the case as it is now. */
  onGoOn: (now: StaffCase) => void
  onStale: () => void
}

/** Somebody acted on the case first: what they did, what is different now, and the way on. */
export function ChangesMeanwhile({ before, act, failure, onGoOn, onStale }: Props) {
  const { value: now, failure: unread, reload } = useLoad('case.read', { id: before.id })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each further conflict means the case has changed again.
  useEffect(() => {
    void reload()
  }, [failure, reload])
  if (!now) return <NotYet failure={unread} onRetry={() => void reload()} />
  const wanted = now.moves.find((one) => one.move === act)
  return (
    <section className="meanwhile" aria-label="期间的变化">
      <h3>期间办理了什么</h3>
      <EventList events={listEventsSince(before, now)} />
      <CaseChanges before={before} now={now} />
      {!wanted?.allowed && (
        <p>这一步现在不能办了：{wanted?.why ?? '它已经办过，或者不再需要'}。您填写的内容可以先复制下来。</p>
      )}
      <div className="form-buttons">
        {wanted?.allowed && <Button onClick={() => onGoOn(now)}>按我填写的继续：{wanted.label}</Button>}
        <Button variant="outline" onClick={onStale}>
          看最新情况
        </Button>
      </div>
    </section>
  )
}

function CaseChanges({ before, now }: { before: StaffCase; now: StaffCase }) {
  const changes = listChanges(before, now)
  if (changes.length === 0) return null
  return (
    <>
      <h3>现在有什么不同</h3>
      <dl className="lines">
        {changes.map((change) => (
          <div key={change.label}>
            <dt>{change.label}</dt>
            <dd>
              <del>{change.before || '（无）'}</del>
              <ins>{change.after || '（无）'}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
