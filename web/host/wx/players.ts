// wx.createVideoContext: a video, held by its id.
import { getPlayer } from '../builtins/media'
import type { Instance } from '../engine'

export function createVideoContext(id: string, within: Instance | undefined) {
  const player = () => {
    const video = within?._$.getShadowRoot?.()?.querySelector(`#${id}`)?.getMethodCaller?.()
    if (!video) throw new Error(`there is no video "${id}" on the page`)
    return getPlayer(video)
  }
  return {
    play: () => void player().play(),
    pause: () => player().pause(),
    stop: () => {
      player().pause()
      player().currentTime = 0
    },
    seek: (seconds: number) => {
      player().currentTime = seconds
    },
    playbackRate: (rate: number) => {
      player().playbackRate = rate
    },
    requestFullScreen: () => void player().requestFullscreen(),
    exitFullScreen: () => void document.exitFullscreen(),
  }
}
