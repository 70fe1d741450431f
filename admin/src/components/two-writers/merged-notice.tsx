import type { SharedTyping } from '../../hooks/use-shared-typing'
import { Notice } from '../notice'

type Props = {
  /** What the colleague saved. */
  what: string
  typing: Pick<SharedTyping, 'isMerged' | 'theirs'>
}

/** Nothing of either is lost: where both changed a place, both texts stand there. */
export function MergedNotice({ what, typing: { isMerged, theirs } }: Props) {
  if (!isMerged) return null
  const places = Object.keys(theirs).length
  return (
    <Notice tone="warning">
      <p>
        在您填写期间，同事保存过{what}。
        {places === 0
          ? '两个人改的是不同的地方，已经合在一起。请看过再保存。'
          : `有${places}处两个人都改过：您写的在框里，同事写的在下面，请逐处决定再保存。其他地方已经合在一起。`}
      </p>
    </Notice>
  )
}
