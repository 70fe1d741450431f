import { Link } from 'react-router'
import { Notice } from '../../components/notice'
import { useLoad } from '../../hooks/use-load'

/** Where an administrator works: the notice of a year that applications will soon need, before they need it. */
export function CalendarWarning() {
  const { value } = useLoad('calendar.read', {})
  if (!value?.warning) return null
  return (
    <Notice tone="warning">
      <p>
        {value.warning}
        <Link to="/calendar">去添加</Link>
      </p>
    </Notice>
  )
}
