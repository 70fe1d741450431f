// Pictures over the page, one at a time.
import { makeElement } from '../dom'
import { openDialog } from '../sheet'
import { ApiFailure, makeApi } from './api'

interface PreviewOptions {
  urls: string[]
  current?: string | number
}

function makeControls(count: number, turn: (step: number) => void, close: () => void): HTMLElement {
  const button = (words: string, onclick: () => void) => makeElement('button', { type: 'button', onclick }, words)
  const turning = count > 1 ? [button('上一张', () => turn(-1)), button('下一张', () => turn(1))] : []
  return makeElement('footer', {}, ...turning, button('关闭', close))
}

function showViewer({ urls, current }: PreviewOptions): void {
  if (urls.length === 0) throw new ApiFailure('urls is empty')
  let index = typeof current === 'number' ? current : Math.max(0, urls.indexOf(current ?? ''))
  const image = makeElement('img')
  const turn = (step: number) => {
    index = (index + step + urls.length) % urls.length
    image.src = urls[index]!
    image.alt = `第 ${index + 1} 张，共 ${urls.length} 张`
  }
  turn(0)
  void openDialog<undefined>('', undefined, (close) => {
    const content = [image, makeControls(urls.length, turn, () => close(undefined))]
    const onKey = (key: string) => turn({ ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0)
    return { className: 'wx-viewer', content, onKey }
  })
}

export const viewer = {
  previewImage: makeApi('previewImage', (options: PreviewOptions) => showViewer(options)),
  previewMedia: makeApi('previewMedia', ({ sources, current = 0 }: { sources: MediaSource[]; current?: number }) => {
    if (sources.some(({ type }) => type === 'video')) throw new ApiFailure('only images can be previewed')
    showViewer({ urls: sources.map(({ url }) => url), current })
  }),
}

interface MediaSource {
  url: string
  type?: 'image' | 'video'
}
