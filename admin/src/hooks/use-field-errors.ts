import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

/** What is wrong, by the name of the field. */
export type FieldErrors = Readonly<Record<string, string>>

const NONE: FieldErrors = {}

/**
 * The errors of a form, whoever told them. Each time errors are told the first field that must be mended gets the cursor;
 * while the person goes on to type, it stays where they type. A field that was changed is not wrong until it is judged anew.
 */
export function useFieldErrors<E extends HTMLElement>() {
  const place = useRef<E>(null)
  const [told, setTold] = useState(NONE)
  const [changed, setChanged] = useState<readonly string[]>([])

  const tell = useCallback((errors: FieldErrors) => {
    setTold(errors)
    setChanged([])
  }, [])
  const markChanged = useCallback((name: string) => setChanged((now) => [...now, name]), [])

  useEffect(() => {
    if (Object.keys(told).length > 0) focusFirstInvalid(place.current)
  }, [told])

  const errors = useMemo(
    () => Object.fromEntries(Object.entries(told).filter(([name]) => !changed.includes(name))),
    [told, changed],
  )
  return { place, errors, tell, markChanged }
}

function focusFirstInvalid(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('[data-invalid="true"] :is(input, textarea)')?.focus()
}
