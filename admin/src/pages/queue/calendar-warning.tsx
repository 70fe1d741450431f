import { Link } from 'react-router'
import { Notice } from '../../components/notice'
import { useLoad } from '../../hooks/use-load'

/** Warns an administrator of a year whose holiday notice applications will soon need. */
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
