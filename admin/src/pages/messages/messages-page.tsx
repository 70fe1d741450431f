import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from 'tdesign-react/es/button'
import type { MessageState, MessageView } from '../../../../typings/api'
import { CountedTabs } from '../../components/counted-tabs'
import { Empty, Failure, Notice, NotYet } from '../../components/notice'
import { useCall } from '../../hooks/use-call'
import { useLoad } from '../../hooks/use-load'
import './messages-page.css'

const TABS: { value: MessageState; word: string; empty: string }[] = [
  { value: 'dead', word: '没有送到', empty: '没有送不到的消息。' },
  { value: 'waiting', word: '等待发送', empty: '没有等待发送的消息。' },
  { value: 'refused', word: '对方不接收', empty: '没有被拒收的消息。' },
  { value: 'sent', word: '已经发出', empty: '还没有发出过消息。' },
  { value: 'stopped', word: '不再发送', empty: '没有停发的消息。' },
]

export function MessagesPage() {
  const [search] = useSearchParams()
  const tab = TABS.find(({ value }) => value === search.get('state')) ?? TABS[0]
  const state = tab?.value ?? 'dead'
  const { value, failure, reload } = useLoad('message.list', { state })
  return (
    <>
      <h1>消息</h1>
      <p className="quiet">消息只提醒申请人打开页面，不是文书送达。这里看不到申请人和申请的内容。</p>
      {value?.on === false && (
        <Notice>
          <p>还没有设置发送消息的方式，新的消息不会产生。设置方法见运行手册。</p>
        </Notice>
      )}
      <CountedTabs label="消息的状态" name="state" tabs={TABS} current={state} counts={value?.counts} />
      <section aria-label={tab?.word}>
        {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
        {value?.messages.length === 0 && <Empty>{tab?.empty}</Empty>}
        {value && value.messages.length > 0 && (
          <MessageRows key={state} state={state} first={value} onChanged={() => void reload()} />
        )}
      </section>
    </>
  )
}

type RowsProps = {
  state: MessageState
  first: { messages: MessageView[]; next: string | null }
  onChanged: () => void
}

function MessageRows({ state, first, onChanged }: RowsProps) {
  const page = useCall('message.list')
  const [more, setMore] = useState<{ after: typeof first; messages: MessageView[]; next: string | null } | null>(null)
  const later = more?.after === first ? more : { messages: [], next: first.next }
  async function readOn(cursor: string) {
    const found = await page.run({ state, cursor })
    if (found) setMore({ after: first, messages: [...later.messages, ...found.messages], next: found.next })
  }
  return (
    <>
      <ul className="message-list">
        {[...first.messages, ...later.messages].map((one) => (
          <MessageRow key={one.message} one={one} onChanged={onChanged} />
        ))}
      </ul>
      <Failure failure={page.failure} />
      {later.next && (
        <Button variant="outline" loading={page.busy} onClick={() => void readOn(later.next ?? '')}>
          再看一些
        </Button>
      )}
    </>
  )
}

function MessageRow({ one, onChanged }: { one: MessageView; onChanged: () => void }) {
  const retry = useCall('message.retry')
  const stop = useCall('message.stop')
  const { message, number } = one
  async function decide(verb: typeof retry | typeof stop) {
    if (await verb.run({ message })) onChanged()
  }
  return (
    <li className="panel message">
      <div>
        <strong>{one.title}</strong>
        <span className="quiet">
          发给{one.toWord}，{number ? `登记号${number}` : '尚未登记'}，{one.queuedAt} 产生
        </span>
        <span>{one.note}</span>
        <Failure failure={retry.failure ?? stop.failure} onRetry={onChanged} />
      </div>
      <div className="message-acts">
        {one.mayRetry && (
          <Button theme="primary" loading={retry.busy} onClick={() => void decide(retry)}>
            重试
          </Button>
        )}
        {one.mayStop && (
          <Button variant="outline" loading={stop.busy} onClick={() => void decide(stop)}>
            不再发送
          </Button>
        )}
      </div>
    </li>
  )
}
