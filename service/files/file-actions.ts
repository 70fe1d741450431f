import { z } from 'zod'
import { publicAction, residentAction } from '../action'
import { shortText } from '../input'
import { MOST_PARTS, PART_BYTES } from './store-parts'
import { finishUpload, readFilePiece, storeUploadPart } from './upload-in-parts'

const KB = 1024
const BROKEN = '文件没有完整传到，请再上传一次。'
const upload = z.string(BROKEN).regex(/^[A-Za-z0-9-]{8,64}$/, BROKEN)
const whole = z.number(BROKEN).int(BROKEN)

/** Files in pieces, as they go through a cloud function. */
export const FILE_ACTIONS = [
  residentAction({
    name: 'file.part',
    who: 'known-resident',
    maxBodyBytes: 192 * KB,
    input: z.object({
      upload,
      part: whole.min(0, BROKEN).max(MOST_PARTS - 1, BROKEN),
      base64: z.base64(BROKEN).max(Math.ceil((PART_BYTES * 4) / 3) + 4, BROKEN),
    }),
    run: ({ services, caller }, input) => storeUploadPart(services, caller, input),
  }),
  residentAction({
    name: 'file.finish',
    who: 'known-resident',
    input: z.object({
      upload,
      parts: whole.min(1, BROKEN).max(MOST_PARTS, BROKEN),
      name: shortText,
      office: shortText,
    }),
    run: ({ services, caller }, input) => finishUpload(services, caller, input),
  }),
  publicAction({
    name: 'file.read',
    who: 'anyone',
    input: z.object({
      id: shortText,
      part: whole.min(0, BROKEN).max(MOST_PARTS, BROKEN),
      receipt: shortText.exactOptional(),
      queryCode: shortText.exactOptional(),
    }),
    run: ({ services, caller }, input) => readFilePiece(services, caller, input),
  }),
] as const
