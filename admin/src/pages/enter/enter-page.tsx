import { Link } from 'react-router'
import type { Entered } from '../../../../typings/api'
import { useKept } from '../../hooks/use-kept'
import { EnteredSlip } from './entered-slip'
import { EntryForm } from './entry-form'
import './enter-page.css'

/** An application that came by post, counter, fax, e-mail or word of mouth (Art. 29, 31). */
export function EnterPage() {
  const [entered, keep, forget] = useKept<Entered | null>('entered', null)
  return (
    <>
      <p>
        <Link to="/queue">← 申请办理</Link>
      </p>
      <h1>登记申请</h1>
      {entered ? <EnteredSlip entered={entered} onAnother={() => forget(null)} /> : <EntryForm onEntered={keep} />}
    </>
  )
}
