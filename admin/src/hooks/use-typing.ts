import { type FormValues, typedIn } from '../components/form/field-values'
import { useKept } from './use-kept'

/** The values of a form, of which only what was typed is kept under `key`; the rest is what the form holds at first. */
export function useTyped(key: string, first: FormValues) {
  const [typed, keep, forget] = useKept<FormValues>(key, {})
  const change = (values: FormValues) => keep(typedIn(first, values))
  return [{ ...first, ...typed } as FormValues, change, () => forget({})] as const
}
