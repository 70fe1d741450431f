import { useCallback, useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Button } from 'tdesign-react/es/button'
import type { QueueTab, StaffCard } from '../../../../typings/api'
import { CaseTable } from '../../components/case-table'
import { CountedTabs } from '../../components/counted-tabs'
import { Empty, Failure, NotYet } from '../../components/notice'
import { useCall } from '../../hooks/use-call'
import { useMe } from '../../hooks/use-session'
import { CalendarWarning } from './calendar-warning'
import { DuePanel } from './due-panel'
import { chooseFirstTab, describeWaiting, QUEUE_TABS } from './queue-tabs'
import { UnreachedWarning } from './unreached-warning'
import './queue-page.css'

export function QueuePage() {
  const me = useMe()
  const [search] = useSearchParams()
  const tabs = QUEUE_TABS.filter((one) => me.lists.includes(one.value))
  const tab = tabs.find((one) => one.value === search.get('tab'))?.value ?? chooseFirstTab(me.roles)
  const queue = useQueue(tab)
  return (
    <>
      <h1>申请办理</h1>
      {me.mayCall.includes('case.enter') && (
        <p className="queue-enter">
          <Link className="button-link" to="/enter">
            登记申请
          </Link>
          <span className="quiet">邮寄、当面、传真、电子邮件来的，或者口头提出的</span>
        </p>
      )}
      {me.mayCall.includes('calendar.add') && <CalendarWarning />}
      <DuePanel waiting={describeWaiting(me.lists, queue.counts)} />
      <UnreachedWarning unreached={queue.unreached} />
      <CountedTabs label="申请的状态" name="tab" tabs={tabs} current={tab} counts={queue.counts} />
      <section aria-label={QUEUE_TABS.find((one) => one.value === tab)?.word}>
        <QueueBody queue={queue} tab={tab} />
      </section>
    </>
  )
}

function QueueBody({ queue, tab }: { queue: ReturnType<typeof useQueue>; tab: QueueTab }) {
  const { cases, failure, next, busy, reload, more } = queue
  if (!cases) return <NotYet failure={failure} onRetry={reload} />
  return (
    <>
      <Failure failure={failure} onRetry={reload} />
      {cases.length === 0 ? (
        <Empty>{QUEUE_TABS.find((one) => one.value === tab)?.empty}</Empty>
      ) : (
        <CaseTable cases={cases} />
      )}
      {next && (
        <Button variant="outline" loading={busy} onClick={() => more(next)}>
          再看一些
        </Button>
      )}
    </>
  )
}

/** The cases of a tab, page after page. */
function useQueue(tab: QueueTab) {
  const { run, value, failure, busy } = useCall('case.queue')
  const [shown, setShown] = useState<{ tab: QueueTab; cases: StaffCard[] } | null>(null)

  const reload = useCallback(async () => {
    const page = await run({ tab })
    if (page) setShown({ tab, cases: page.cases })
  }, [run, tab])
  useEffect(() => {
    void reload()
  }, [reload])
  async function more(cursor: string) {
    const page = await run({ tab, cursor })
    if (page) setShown((now) => ({ tab, cases: [...(now?.cases ?? []), ...page.cases] }))
  }
  return {
    cases: shown?.tab === tab ? shown.cases : null,
    counts: value?.counts ?? null,
    unreached: value?.unreached ?? [],
    next: value?.next ?? null,
    failure,
    busy,
    reload: () => void reload(),
    more: (cursor: string) => void more(cursor),
  }
}
