import { type KeyboardEvent, useState } from 'react'
import { DatePicker } from 'tdesign-react/es/date-picker'
import { isDay } from '../../../../domain/day'
import { readTypedDay } from './read-typed-day'

type Props = { text: string; status: 'error' | 'default'; onChange: (text: string) => void }

/**
 * A day, typed or picked. TDesign takes typed days on Enter only. Here a day counts once it is complete, so that its error is
 * gone before the field is left and no button moves under the pointer; what is no day counts when the field is left, to be told.
 */
export function DayControl({ text, status, onChange }: Props) {
  // TDesign shows an empty box while its calendar is open, whatever is typed: the box is told what to show.
  const [typed, setTyped] = useState<string | null>(null)
  const take = (next: string) => {
    setTyped(null)
    if (next !== text) onChange(next)
  }

  function onType(next: string) {
    setTyped(next)
    if (isDay(next)) onChange(next)
  }

  // At Enter TDesign makes another day of what is none: 2026-03-02 of '2026-02-30', 2001-11-28 of '11.28'. Here it stays as
  // it was typed, until the field is left.
  function takeOnEnter(event: KeyboardEvent<HTMLDivElement>) {
    const { key, target } = event
    if (key !== 'Enter' || !(target instanceof HTMLInputElement) || isDay(target.value)) return
    event.preventDefault()
    event.stopPropagation()
    const day = readTypedDay(target.value)
    if (day) take(day)
  }
  return (
    <div
      onInput={({ target }) => target instanceof HTMLInputElement && onType(target.value)}
      onKeyDownCapture={takeOnEnter}
    >
      <DatePicker
        // Given an impossible day it would pick another one; the box shows, and the error quotes, what was typed.
        value={isDay(text) ? text : ''}
        inputProps={{ value: typed ?? text }}
        onChange={(next) => take(typeof next === 'string' ? next : '')}
        onBlur={() => typed !== null && take(readTypedDay(typed) ?? typed.trim())}
        status={status}
        placeholder="年-月-日"
        allowInput
        clearable
      />
    </div>
  )
}
