import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { CalendarYear } from '../../../../typings/api'
import { Modal } from '../../components/modal'
import { YearGrid } from './year-grid'
import './year-list.css'

export function YearList({ years }: { years: CalendarYear[] }) {
  const [open, setOpen] = useState<CalendarYear | null>(null)
  return (
    <section className="panel">
      <h2>已有的年份</h2>
      <ul className="year-list">
        {years.map((year) => (
          <li key={year.year}>
            <strong>{year.year}年</strong>
            <span>{year.workingDays} 个工作日</span>
            <span className="quiet">
              {year.notice}
              {year.builtIn ? '（系统自带）' : '（本单位添加）'}
            </span>
            <Button variant="text" size="small" onClick={() => setOpen(year)}>
              查看
            </Button>
          </li>
        ))}
      </ul>
      {open && (
        <Modal title={`${open.year}年 ${open.notice}`} place="side" onClose={() => setOpen(null)}>
          <YearGrid days={open} />
        </Modal>
      )}
    </section>
  )
}
