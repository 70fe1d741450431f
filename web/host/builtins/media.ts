// <video> and <audio>: the browser's own players, with WeChat's events.
import type { Instance } from '../engine'
import { accepted, type BuiltIn, builtIn, elementOf } from './builtin'
import { toUrl } from './image'

type Player = HTMLVideoElement | HTMLAudioElement

export const playerOf = (instance: Instance) => instance.player as Player

const place = ({ currentTime, duration }: Player) => ({ currentTime, duration })
const PLAIN_EVENTS = ['play', 'pause', 'ended', 'waiting', 'seeking', 'seeked']

function listenTo(instance: Instance): void {
  const player = playerOf(instance)
  const on = (type: string, detail: () => object) =>
    player.addEventListener(type, () => instance.triggerEvent(type, detail()))
  for (const type of PLAIN_EVENTS) on(type, () => ({}))
  on('timeupdate', () => place(player))
  on('error', () => ({ errMsg: player.error?.message ?? '' }))
  on('loadedmetadata', () => ({
    ...place(player),
    ...(player instanceof HTMLVideoElement ? { width: player.videoWidth, height: player.videoHeight } : {}),
  }))
}

const mediaOf = (tag: 'video' | 'audio'): BuiltIn =>
  builtIn({
    properties: {
      src: String,
      poster: String,
      controls: { type: Boolean, value: tag === 'video' },
      autoplay: Boolean,
      loop: Boolean,
      muted: Boolean,
      initialTime: { type: Number, value: 0 },
      objectFit: { type: String, value: 'contain' },
      ...accepted('name author title'),
    },
    lifetimes: {
      created() {
        const player = document.createElement(tag)
        player.preload = 'metadata'
        if (player instanceof HTMLVideoElement) player.playsInline = true
        this.player = player
        elementOf(this).appendChild(player)
        listenTo(this)
      },
    },
    observers: {
      src(source: string) {
        if (source) playerOf(this).src = toUrl(source)
        else playerOf(this).removeAttribute('src')
      },
      poster(source: string) {
        if (source) playerOf(this).setAttribute('poster', toUrl(source))
      },
      'controls, autoplay, loop, muted'() {
        const { controls, autoplay, loop, muted } = this.data
        Object.assign(playerOf(this), { controls, autoplay, loop, muted })
      },
      initialTime(seconds: number) {
        if (seconds > 0) playerOf(this).currentTime = seconds
      },
      objectFit(fit: string) {
        playerOf(this).style.objectFit = fit
      },
      ariaLabel(label: string) {
        playerOf(this).setAttribute('aria-label', label || '')
      },
    },
  })

export const video = mediaOf('video')
export const audio = mediaOf('audio')
