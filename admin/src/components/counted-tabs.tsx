import { Link } from 'react-router'
import './counted-tabs.css'

type Props<S extends string> = {
  label: string
  /** The parameter of the address that the tab stands in. */
  name: string
  tabs: readonly { value: S; word: string }[]
  current: S
  counts: Partial<Record<S, number>> | null | undefined
}

/** Tabs with how much is in each; the chosen one stands in the address, so that the back button knows it. */
export function CountedTabs<S extends string>({ label, name, tabs, current, counts }: Props<S>) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ value, word }) => (
        <Link key={value} to={`?${name}=${value}`} aria-current={value === current ? 'page' : undefined}>
          {word}
          {counts && <span className="tab-count">{counts[value]}</span>}
        </Link>
      ))}
    </nav>
  )
}
