import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { OfficeApi, PersonView } from '../../../../typings/api'
import { Modal } from '../../components/modal'
import { Failure, NotYet } from '../../components/notice'
import { RowList } from '../../components/row-list'
import { useCall } from '../../hooks/use-call'
import { useLoad } from '../../hooks/use-load'
import './people-page.css'

type PeopleAction = 'people.end-sessions' | 'people.disable' | 'people.enable'
type AskedAction = { act: PeopleAction; person: PersonView }
type People = OfficeApi['people.list']['out']

const WORDS: Record<PeopleAction, { button: string; what: (name: string) => string }> = {
  'people.end-sessions': {
    button: '结束登录',
    what: (name) => `${name}在所有设备上都会退出，可以马上重新登录。没有提交的内容还留在本人的页面上。`,
  },
  'people.disable': {
    button: '停用账号',
    what: (name) => `${name}会立即退出，停用期间不能登录。办过的事和署名都保留，以后可以重新启用。`,
  },
  'people.enable': { button: '重新启用', what: (name) => `${name}又可以用原来的密码和动态码登录。` },
}

export function PeoplePage() {
  const { value, failure, reload, show } = useLoad('people.list', {})
  const [asked, setAsked] = useState<AskedAction | null>(null)
  return (
    <>
      <h1>人员</h1>
      <p className="quiet">本机关可以登录的人。新增人员、改角色由信息技术人员在服务器上办理。</p>
      {value ? (
        <section className="panel">
          <RowList className="people">
            {value.people.map((person) => (
              <PersonRow key={person.id} person={person} onAsk={(act) => setAsked({ act, person })} />
            ))}
          </RowList>
        </section>
      ) : (
        <NotYet failure={failure} onRetry={() => void reload()} />
      )}
      {asked && (
        <ConfirmAction
          asked={asked}
          onClose={() => setAsked(null)}
          onDone={(next) => {
            setAsked(null)
            show(next)
          }}
        />
      )}
    </>
  )
}

function PersonRow({ person, onAsk }: { person: PersonView; onAsk: (act: PeopleAction) => void }) {
  const { id, name, roleWords, sessions, disabled, isMe } = person
  const acts: PeopleAction[] = [
    ...(sessions > 0 && !isMe ? (['people.end-sessions'] as const) : []),
    ...(isMe ? [] : [disabled ? ('people.enable' as const) : ('people.disable' as const)]),
  ]
  return (
    <li>
      <strong>{name}</strong>
      {disabled && <span className="status">已停用</span>}
      {isMe && <span className="status">本人</span>}
      <span className="quiet">
        账号 {id}，{roleWords.join('、')}。{sessions > 0 ? `现在有 ${sessions} 处登录` : '现在没有登录'}
      </span>
      {acts.map((act) => (
        <Button key={act} variant="outline" size="small" onClick={() => onAsk(act)}>
          {WORDS[act].button}
        </Button>
      ))}
    </li>
  )
}

type ConfirmProps = { asked: AskedAction; onClose: () => void; onDone: (next: People) => void }

function ConfirmAction({ asked: { act, person }, onClose, onDone }: ConfirmProps) {
  const { run, failure, busy } = useCall(act)
  const { button, what } = WORDS[act]
  const confirm = async () => {
    const next = await run({ id: person.id })
    if (next) onDone(next)
  }
  return (
    <Modal title={`${button}：${person.name}`} onClose={onClose}>
      <p>{what(person.name)}</p>
      <Failure failure={failure} />
      <Button loading={busy} onClick={() => void confirm()}>
        {button}
      </Button>
    </Modal>
  )
}
