// Sharing a page: by the device's own sheet where it has one, else as a copied link.
import { callIfDefined, type Instance } from '../engine'
import type { Router } from '../router'
import { makeApi } from './api'
import { copyText } from './clipboard'
import { feedback } from './feedback'

interface SharedPage {
  title?: string
  path?: string
}

interface Shareable {
  instance: Instance
  url: string
}

const makePageAddress = (path: string) => `${location.origin}${location.pathname}#/${path.replace(/^\//, '')}`
const hasGivenUp = (problem: unknown) => problem instanceof DOMException && problem.name === 'AbortError'

/** Copies the link; where the browser forbids that, shows it to be copied by hand. */
async function copyLink(url: string): Promise<void> {
  try {
    await copyText(url)
    feedback.showToast({ title: '链接已复制' })
  } catch {
    await feedback.showModal({ title: '复制这个链接', content: url, editable: true, showCancel: false })
  }
}

/** Shares the page as it says in onShareAppMessage, by default itself. */
export async function sharePage(page: Shareable, from: 'button' | 'menu', target?: object): Promise<void> {
  const said = (callIfDefined(page.instance, 'onShareAppMessage', { from, target }) ?? {}) as SharedPage
  const title = said.title ?? document.title
  const url = makePageAddress(said.path ?? page.url)
  if (!navigator.share) return copyLink(url)
  await navigator.share({ title, url }).catch((problem: unknown) => {
    if (!hasGivenUp(problem)) throw problem
  })
}

export const createShareApis = (router: Router) => ({
  showShareMenu: makeApi('showShareMenu', () => router.top()?.offerSharing(true)),
  hideShareMenu: makeApi('hideShareMenu', () => router.top()?.offerSharing(false)),
})
