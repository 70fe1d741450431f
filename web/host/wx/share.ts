// Sharing a page: by the device's own sheet where it has one, else as a copied link.
import { callIf, type Instance } from '../engine'
import type { Router } from '../router'
import { api } from './api'
import { copy } from './clipboard'
import { feedback } from './feedback'

interface Shared {
  title?: string
  path?: string
}

interface Shareable {
  instance: Instance
  url: string
}

const addressOf = (path: string) => `${location.origin}${location.pathname}#/${path.replace(/^\//, '')}`
const hasGivenUp = (problem: unknown) => problem instanceof DOMException && problem.name === 'AbortError'

/** Copies the link; where the browser forbids that, shows it to be copied by hand. */
async function handOver(url: string): Promise<void> {
  try {
    await copy(url)
    feedback.showToast({ title: '链接已复制' })
  } catch {
    await feedback.showModal({ title: '复制这个链接', content: url, editable: true, showCancel: false })
  }
}

/** Shares the page as it says in onShareAppMessage, by default itself. */
export async function sharePage(page: Shareable, from: 'button' | 'menu', target?: object): Promise<void> {
  const said = (callIf(page.instance, 'onShareAppMessage', { from, target }) ?? {}) as Shared
  const title = said.title ?? document.title
  const url = addressOf(said.path ?? page.url)
  if (!navigator.share) return handOver(url)
  await navigator.share({ title, url }).catch((problem: unknown) => {
    if (!hasGivenUp(problem)) throw problem
  })
}

export const sharing = (router: Router) => ({
  showShareMenu: api('showShareMenu', () => router.top()?.offerSharing(true)),
  hideShareMenu: api('hideShareMenu', () => router.top()?.offerSharing(false)),
})
