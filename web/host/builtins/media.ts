// <video> and <audio>: the browser's own players, with WeChat's events.
import type { Instance } from '../engine'
import { acceptProperties, type BuiltIn, defineBuiltIn, getElement } from './builtin'
import { toUrl } from './image'

type Player = HTMLVideoElement | HTMLAudioElement

export const getPlayer = (instance: Instance) => instance.player as Player

const readPosition = ({ currentTime, duration }: Player) => ({ currentTime, duration })
const PLAIN_EVENTS = ['play', 'pause', 'ended', 'waiting', 'seeking', 'seeked']

function listenToPlayer(instance: Instance): void {
  const player = getPlayer(instance)
  const on = (type: string, detail: () => object) =>
    player.addEventListener(type, () => instance.triggerEvent(type, detail()))
  for (const type of PLAIN_EVENTS) on(type, () => ({}))
  on('timeupdate', () => readPosition(player))
  on('error', () => ({ errMsg: player.error?.message ?? '' }))
  on('loadedmetadata', () => ({
    ...readPosition(player),
    ...(player instanceof HTMLVideoElement ? { width: player.videoWidth, height: player.videoHeight } : {}),
  }))
}

const defineMedia = (tag: 'video' | 'audio'): BuiltIn =>
  defineBuiltIn({
    properties: {
      src: String,
      poster: String,
      controls: { type: Boolean, value: tag === 'video' },
      autoplay: Boolean,
      loop: Boolean,
      muted: Boolean,
      initialTime: { type: Number, value: 0 },
      objectFit: { type: String, value: 'contain' },
      ...acceptProperties('name author title'),
    },
    lifetimes: {
      created() {
        const player = document.createElement(tag)
        player.preload = 'metadata'
        if (player instanceof HTMLVideoElement) player.playsInline = true
        this.player = player
        getElement(this).appendChild(player)
        listenToPlayer(this)
      },
    },
    observers: {
      src(source: string) {
        if (source) getPlayer(this).src = toUrl(source)
        else getPlayer(this).removeAttribute('src')
      },
      poster(source: string) {
        if (source) getPlayer(this).setAttribute('poster', toUrl(source))
      },
      'controls, autoplay, loop, muted'() {
        const { controls, autoplay, loop, muted } = this.data
        Object.assign(getPlayer(this), { controls, autoplay, loop, muted })
      },
      initialTime(seconds: number) {
        if (seconds > 0) getPlayer(this).currentTime = seconds
      },
      objectFit(fit: string) {
        getPlayer(this).style.objectFit = fit
      },
      ariaLabel(label: string) {
        getPlayer(this).setAttribute('aria-label', label || '')
      },
    },
  })

export const video = defineMedia('video')
export const audio = defineMedia('audio')
