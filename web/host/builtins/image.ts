import type { Instance } from '../engine'
import { acceptProperties, defineBuiltIn, getElement } from './builtin'

const getImage = (instance: Instance) => instance.image as HTMLImageElement
const FITS: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover' }

/** An absolute path of the mini-program is one below the folder the page was loaded from. */
export const toUrl = (source: string) => source.replace(/^\/(?!\/)/, '')

function keepRatio(instance: Instance): void {
  const { naturalWidth, naturalHeight } = getImage(instance)
  const element = getElement(instance)
  if (instance.data.mode === 'widthFix') {
    element.style.height = `${(element.offsetWidth * naturalHeight) / naturalWidth}px`
  }
  if (instance.data.mode === 'heightFix') {
    element.style.width = `${(element.offsetHeight * naturalWidth) / naturalHeight}px`
  }
}

export const image = defineBuiltIn({
  properties: {
    src: String,
    mode: { type: String, value: 'scaleToFill' },
    ...acceptProperties('lazyLoad webp showMenuByLongpress fadeIn'),
  },
  lifetimes: {
    created() {
      const inner = document.createElement('img')
      inner.alt = ''
      this.image = inner
      getElement(this).appendChild(inner)
      inner.addEventListener('load', () => {
        keepRatio(this)
        this.triggerEvent('load', { width: inner.naturalWidth, height: inner.naturalHeight })
      })
      inner.addEventListener('error', () => this.triggerEvent('error', { errMsg: `image:fail ${inner.src}` }))
    },
  },
  observers: {
    src(source: string) {
      if (source) getImage(this).src = toUrl(source)
      else getImage(this).removeAttribute('src')
    },
    mode(mode: string) {
      const places = /^(top|bottom|left|right|center)/.test(mode)
      getImage(this).style.objectFit = places ? 'none' : (FITS[mode] ?? 'fill')
      if (places) getImage(this).style.objectPosition = mode
    },
    ariaLabel(label: string) {
      getImage(this).alt = label || ''
    },
  },
})
