import { z } from 'zod'
import { FILING_KEY, FILING_SHAPE } from './case/filing-input'
import { MOST_PARTS, PART_BYTES } from './files/store-parts'
import { fileIds, key, text, version, year } from './input'

const short = text.max(500, '文字太长。')
const address = { receipt: short, queryCode: short.exactOptional() }

export const HOME = z.object({ office: short.exactOptional() })
export const REPORT_READ = z.object({ office: short, year })
export const REPORT_CHECK = z.object({
  name: short.exactOptional(),
  text: z.string().max(2_000_000, '文件太大，无法读取。').exactOptional(),
  base64: z.string().max(4_000_000, '文件太大，无法读取。').exactOptional(),
  previousText: z.string().max(2_000_000, '文件太大，无法读取。').exactOptional(),
})
export const ADDRESS = z.object(address)
export const SUGGEST = z.object({ ...address, version, key: key.exactOptional() })
export const WITHDRAW = z.object({ ...address, version, reason: text, key: key.exactOptional() })
const identity = { idKind: short.default(''), idNumber: short.default('') }
export const SUPPLEMENT = z.object({ ...address, ...identity, version, text, files: fileIds, key: key.exactOptional() })

export const FILING = z.object({ key: FILING_KEY, office: short, ...FILING_SHAPE })

const BROKEN = '文件没有完整传到，请再上传一次。'
const upload = z.string(BROKEN).regex(/^[A-Za-z0-9-]{8,64}$/, BROKEN)

export const FILE_PART = z.object({
  upload,
  part: z
    .number(BROKEN)
    .int(BROKEN)
    .min(0, BROKEN)
    .max(MOST_PARTS - 1, BROKEN),
  base64: z.base64(BROKEN).max(Math.ceil((PART_BYTES * 4) / 3) + 4, BROKEN),
})
export const FILE_FINISH = z.object({
  upload,
  parts: z.number(BROKEN).int(BROKEN).min(1, BROKEN).max(MOST_PARTS, BROKEN),
  name: short,
  office: short,
})
export const FILE_READ = z.object({
  id: short,
  part: z.number(BROKEN).int(BROKEN).min(0, BROKEN).max(MOST_PARTS, BROKEN),
  receipt: short.exactOptional(),
  queryCode: short.exactOptional(),
})
