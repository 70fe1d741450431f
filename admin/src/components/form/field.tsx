import { type ReactNode, useEffect, useId, useRef } from 'react'
import './field.css'

export type FieldProps = {
  label: string
  hint?: string
  /** The sentence of what is wrong, beside the field. */
  error?: string | undefined
  required?: boolean
  /** A quiet word beside the label. */
  note?: string | undefined
  /** Brings up the number keys of a phone. */
  numeric?: boolean
  children: ReactNode
}

/** A labelled control with its hint and its error. The control is found inside, because TDesign hides its input. */
export function Field({
  label,
  hint = '',
  error = '',
  note = '',
  required = false,
  numeric = false,
  children,
}: FieldProps) {
  const id = useId()
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const control = holder.current?.querySelector('input, textarea, select')
    if (!control) return
    const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
    control.id = id
    if (numeric) control.setAttribute('inputmode', 'decimal')
    control.setAttribute('aria-invalid', String(error !== ''))
    control.setAttribute('aria-required', String(required))
    control.setAttribute('aria-describedby', described)
  }, [id, hint, error, required, numeric])
  return (
    <div className="field" data-invalid={error !== ''}>
      <label className="field-label" htmlFor={id}>
        {label}
        {!required && <span className="field-optional">（选填）</span>}
        <FieldNote text={note} />
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div ref={holder}>{children}</div>
      <FieldError id={`${id}-error`} text={error} />
    </div>
  )
}

/** The same for a group of controls, such as radio buttons or files. */
export function FieldGroup({ label, hint = '', error = '', note = '', required = false, children }: FieldProps) {
  const id = useId()
  return (
    <fieldset className="field" data-invalid={error !== ''} aria-describedby={error ? id : undefined}>
      <legend className="field-label">
        {label}
        {!required && <span className="field-optional">（选填）</span>}
        <FieldNote text={note} />
      </legend>
      {hint && <p className="field-hint">{hint}</p>}
      {children}
      <FieldError id={id} text={error} />
    </fieldset>
  )
}

/** Hidden from screen readers, which say that the field is required. */
function FieldNote({ text }: { text: string }) {
  return text ? (
    <span className="field-note" aria-hidden>
      {text}
    </span>
  ) : null
}

function FieldError({ id, text }: { id: string; text: string }) {
  if (!text) return null
  return (
    <p className="field-error" id={id} role="alert">
      {text}
    </p>
  )
}
