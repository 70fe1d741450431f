import { Button } from 'tdesign-react/es/button'
import type { Writer } from '../../hooks/use-shared-typing'
import './colleague-text.css'

type Props = { text: string | undefined; onTake: (whose: Writer) => void }

/** Below a field that two people changed: what the other one saved. */
export function ColleagueText({ text, onTake }: Props) {
  if (text === undefined) return null
  return (
    <div className="theirs" role="status">
      <p className="quiet">同事保存的是：</p>
      <p className="long-text">{text || '（空）'}</p>
      <div className="form-buttons">
        <Button size="small" variant="outline" onClick={() => onTake('theirs')}>
          改用同事的
        </Button>
        <Button size="small" variant="text" theme="default" onClick={() => onTake('mine')}>
          保留我的
        </Button>
      </div>
    </div>
  )
}
