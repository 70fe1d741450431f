// Pictures over the page, one at a time.
import { make } from '../dom'
import { openDialog } from '../sheet'
import { api, Failure } from './api'

interface Preview {
  urls: string[]
  current?: string | number
}

function controls(count: number, turn: (step: number) => void, close: () => void): HTMLElement {
  const button = (words: string, onclick: () => void) => make('button', { type: 'button', onclick }, words)
  const turning = count > 1 ? [button('上一张', () => turn(-1)), button('下一张', () => turn(1))] : []
  return make('footer', {}, ...turning, button('关闭', close))
}

function show({ urls, current }: Preview): void {
  if (urls.length === 0) throw new Failure('urls is empty')
  let index = typeof current === 'number' ? current : Math.max(0, urls.indexOf(current ?? ''))
  const image = make('img')
  const turn = (step: number) => {
    index = (index + step + urls.length) % urls.length
    image.src = urls[index]!
    image.alt = `第 ${index + 1} 张，共 ${urls.length} 张`
  }
  turn(0)
  void openDialog<undefined>('', undefined, (close) => {
    const content = [image, controls(urls.length, turn, () => close(undefined))]
    const onKey = (key: string) => turn({ ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0)
    return { className: 'wx-viewer', content, onKey }
  })
}

export const viewer = {
  previewImage: api('previewImage', (options: Preview) => show(options)),
  previewMedia: api('previewMedia', ({ sources, current = 0 }: { sources: Source[]; current?: number }) => {
    if (sources.some(({ type }) => type === 'video')) throw new Failure('only images can be previewed')
    show({ urls: sources.map(({ url }) => url), current })
  }),
}

interface Source {
  url: string
  type?: 'image' | 'video'
}
