import { useEffect, useRef } from 'react'

/** Puts the cursor into the first field that must be mended, each time new errors are told. */
export function useFirstError<E extends HTMLElement = HTMLFormElement>(errors: Record<string, string>) {
  const form = useRef<E>(null)
  useEffect(() => {
    if (Object.keys(errors).length === 0) return
    form.current?.querySelector<HTMLElement>('[data-invalid="true"] :is(input, textarea)')?.focus()
  }, [errors])
  return form
}
