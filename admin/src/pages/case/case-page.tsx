import { useParams } from 'react-router'
import type { StaffCase } from '../../../../typings/api'
import { EventList, SearchList } from '../../components/event-list'
import { Files } from '../../components/files'
import { Lines } from '../../components/lines'
import { MaskedPerson } from '../../components/masked-person'
import { Empty, NotYet } from '../../components/notice'
import { useLoad } from '../../hooks/use-load'
import { ActList } from './act-list'
import { AfterReply } from './after-reply'
import { CaseHead } from './case-head'
import { LetterList } from './letter-list'
import { RelatedCases } from './related-cases'
import { ReplyState } from './reply-state'

export function CasePage() {
  const { id = '' } = useParams()
  return <CaseScreen key={id} id={id} />
}

function CaseScreen({ id }: { id: string }) {
  const { value, failure, reload, show } = useLoad('case.read', { id })
  if (!value) return <NotYet failure={failure} onRetry={() => void reload()} />
  return <CaseBody one={value} onChanged={show} onStale={() => void reload()} />
}

type Props = { one: StaffCase; onChanged: (one: StaffCase) => void; onStale: () => void }

function CaseBody({ one, onChanged, onStale }: Props) {
  return (
    <>
      <CaseHead one={one} />
      <div className="two-columns">
        <div>
          <section className="panel">
            <h2>现在可以做什么</h2>
            <ActList one={one} onChanged={onChanged} onStale={onStale} />
          </section>
          {one.reply && <ReplyState reply={one.reply} />}
          <LetterList id={one.id} letters={one.letters} />
          <AfterReply after={one.after} />
          <section className="panel">
            <h2>检索记录</h2>
            {one.searches.length === 0 ? <Empty>还没有检索记录。</Empty> : <SearchList searches={one.searches} />}
          </section>
        </div>
        <div>
          <section className="panel">
            <h2>申请内容</h2>
            <Lines lines={one.requestLines} />
            {one.files.length > 0 && <Files files={one.files} />}
          </section>
          <MaskedPerson
            title="申请人"
            lines={one.applicantLines}
            action="case.unmask"
            id={one.id}
            example="电话确认收到申请"
          />
          <RelatedCases id={one.id} />
          <section className="panel">
            <h2>办理经过</h2>
            <EventList events={one.events} />
          </section>
        </div>
      </div>
    </>
  )
}
