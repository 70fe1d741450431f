import type { ReactNode } from 'react'
import './row-list.css'

/** Things of one kind, one a row: what it is, what is said of it, and its buttons at the end. */
export function RowList({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <ul className={`row-list ${className}`.trim()}>{children}</ul>
}
