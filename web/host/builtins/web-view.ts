// <web-view>: a page of the same server in a frame. Other sites refuse to be framed, or would pass for ours.
import { acceptProperties, defineBuiltIn, getElement } from './builtin'

export const webView = defineBuiltIn({
  properties: { src: String, ...acceptProperties('progressbarColor') },
  lifetimes: {
    created() {
      const frame = document.createElement('iframe')
      frame.title = '网页'
      this.frame = frame
      getElement(this).appendChild(frame)
      frame.addEventListener('load', () => {
        frame.title = frame.contentDocument?.title || frame.title
        this.triggerEvent('load', { src: this.data.src })
      })
    },
  },
  observers: {
    src(source: string) {
      if (!source) return
      const url = new URL(source, location.href)
      if (url.origin !== location.origin) {
        throw new Error(`web-view of another site (${url.origin}) is not available in the browser edition`)
      }
      ;(this.frame as HTMLIFrameElement).src = url.href
    },
  },
})
