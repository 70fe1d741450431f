// Pictures: what they measure, and canvases as files.
import type { HostFields } from '../engine'
import { ApiFailure, makeApi } from './api'
import { keepFile } from './files'

async function readImageInfo({ src }: { src: string }) {
  const image = new Image()
  image.src = src
  await image.decode().catch(() => {
    throw new ApiFailure(`image cannot be read ${src}`)
  })
  return { width: image.naturalWidth, height: image.naturalHeight, path: src, orientation: 'up' }
}

interface CaptureOptions extends HostFields {
  canvas?: HTMLCanvasElement
  fileType?: 'png' | 'jpg'
  quality?: number
}

async function captureCanvas({ canvas, fileType = 'png', quality = 1 }: CaptureOptions) {
  if (!canvas) throw new ApiFailure('a canvas of type 2d is needed')
  const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality))
  if (!blob) throw new ApiFailure('the canvas is empty')
  return { tempFilePath: keepFile(new File([blob], `canvas.${fileType}`, { type })) }
}

export const images = {
  getImageInfo: makeApi('getImageInfo', readImageInfo),
  canvasToTempFilePath: makeApi('canvasToTempFilePath', captureCanvas),
}
