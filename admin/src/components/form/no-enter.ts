import type { KeyboardEvent } from 'react'

/** Enter in a box only takes what was typed there: an act that cannot be taken back wants its button. */
export function noEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}
