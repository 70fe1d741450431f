import type { ReactNode } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { CallFailure } from '../api/call-failure'
import './notice.css'

export type Tone = 'info' | 'good' | 'warning' | 'error'

/** A sentence that must be seen. Errors are read out at once, the others when there is time. */
export function Notice({ tone = 'info', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}

type FailureProps = { failure: CallFailure | null; onRetry?: () => void }

/** What went wrong, the article where the sentence does not name it, and a way to try again when it was the network. */
export function Failure({ failure, onRetry }: FailureProps) {
  if (!failure) return null
  const { message, article } = failure
  return (
    <Notice tone="error">
      <p>
        {message}
        {article && !message.includes(article) && <span className="article">{article}</span>}
      </p>
      {onRetry && (
        <Button size="small" variant="outline" onClick={onRetry}>
          再试一次
        </Button>
      )}
    </Notice>
  )
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>
}

type LoadingProps = { failure: CallFailure | null; onRetry: () => void }

/** Stands in for a screen whose content has not come: still asking, or failed and can be asked again. */
export function NotYet({ failure, onRetry }: LoadingProps) {
  if (failure) return <Failure failure={failure} {...(!failure.isFinal && { onRetry })} />
  return (
    <p className="loading" role="status">
      正在读取……
    </p>
  )
}
