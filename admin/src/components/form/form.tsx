import type { KeyboardEvent, ReactNode } from 'react'
import type { FormHandle } from '../../hooks/use-form'
import './form.css'

type Props = {
  form: Pick<FormHandle<object>, 'place' | 'submit'>
  /** Enter in a box sends the form: for what can be taken back, such as signing in. */
  sendOnEnter?: boolean
  className?: string
  children: ReactNode
}

export function Form({ form, sendOnEnter = false, className = '', children }: Props) {
  return (
    <form
      ref={form.place}
      className={className}
      noValidate
      {...(!sendOnEnter && { onKeyDown: keepEnter })}
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit()
      }}
    >
      {children}
    </form>
  )
}

/** Enter in a box only takes what was typed there: an act that cannot be taken back wants its button. */
function keepEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}
