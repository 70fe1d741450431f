// Pictures: what they measure, and canvases as files.
import type { Fields } from '../engine'
import { api, Failure } from './api'
import { keepFile } from './files'

async function infoOf({ src }: { src: string }) {
  const image = new Image()
  image.src = src
  await image.decode().catch(() => {
    throw new Failure(`image cannot be read ${src}`)
  })
  return { width: image.naturalWidth, height: image.naturalHeight, path: src, orientation: 'up' }
}

interface Capture extends Fields {
  canvas?: HTMLCanvasElement
  fileType?: 'png' | 'jpg'
  quality?: number
}

async function capture({ canvas, fileType = 'png', quality = 1 }: Capture) {
  if (!canvas) throw new Failure('a canvas of type 2d is needed')
  const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality))
  if (!blob) throw new Failure('the canvas is empty')
  return { tempFilePath: keepFile(new File([blob], `canvas.${fileType}`, { type })) }
}

export const images = {
  getImageInfo: api('getImageInfo', infoOf),
  canvasToTempFilePath: api('canvasToTempFilePath', capture),
}
