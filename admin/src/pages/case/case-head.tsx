import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'tdesign-react/es/button'
import type { StaffCase } from '../../../../typings/api'
import { Modal } from '../../components/modal'
import { Notice } from '../../components/notice'
import { useMe } from '../../hooks/use-session'
import { describeDay, judgeUrgency } from '../../words/day-words'
import { Breaches } from './breaches'
import { DaySheet } from './day-sheet'
import { EvidencePack } from './evidence-pack'
import './case-head.css'

export function CaseHead({ one }: { one: StaffCase }) {
  const [sheetOpen, setSheetOpen] = useState(false)
  const { clock } = one
  return (
    <header className="case-head">
      <p>
        <Link to="/queue">← 申请办理</Link>
      </p>
      <h1>
        {one.number ?? `回执 ${one.receipt}`}
        <span className="status" data-status={one.status}>
          {one.statusWord}
        </span>
        {one.demo && <span className="demo-mark">演示数据</span>}
      </h1>
      <p className="case-head-summary">{one.summary}</p>
      {one.outcomeWord && <p>办理结果：{one.outcomeWord}</p>}
      <div className="case-due">
        {clock.replyDueOn && (
          <p>
            答复期限 <strong>{describeDay(clock.replyDueOn)}</strong>
            <span className="due" data-urgency={judgeUrgency(clock.daysLeft)}>
              {clock.leftWord}
            </span>
          </p>
        )}
        {clock.dayOffNote && <p>{clock.dayOffNote}</p>}
        {isToldInWords(one) && <p>{one.dueNote}</p>}
        {clock.sheet.length > 0 && (
          <Button variant="outline" onClick={() => setSheetOpen(true)}>
            怎么算的
          </Button>
        )}
        <EvidencePack id={one.id} />
      </div>
      {clock.note && clock.missingCalendar === null && <p className="quiet">{clock.note}</p>}
      <Breaches breaches={one.breaches} />
      {one.alert && <Notice tone={one.alert.urgent ? 'warning' : 'info'}>{one.alert.text}</Notice>}
      {clock.missingCalendar !== null && <MissingNotice year={clock.missingCalendar} />}
      {sheetOpen && (
        <Modal title="期限是怎么算的" place="side" onClose={() => setSheetOpen(false)}>
          <DaySheet clock={clock} />
        </Modal>
      )}
    </header>
  )
}

/** What stands in the place of the last day, or tells that it is one of a reply made again. */
function isToldInWords({ clock, status }: StaffCase): boolean {
  return clock.missingCalendar === null && (clock.replyDueOn === null || status === 'reopened')
}

function MissingNotice({ year }: { year: number }) {
  const me = useMe()
  return (
    <Notice tone="warning">
      <p>尚不能计算：缺 {year} 年放假安排。系统不会猜测日期，通知加入后会自动算出期限。</p>
      {me.mayCall.includes('calendar.add') ? (
        <Link to="/calendar">去添加 {year} 年放假安排</Link>
      ) : (
        <p>请管理员在“工作日历”中添加。</p>
      )}
    </Notice>
  )
}
