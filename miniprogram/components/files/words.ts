export type { FileName } from '../../services/draft'

import type { FileName } from '../../services/draft'

const KB = 1024
const MB = KB * KB

export const files = {
  size: ({ size }: FileName) =>
    size >= MB ? `${(size / MB).toFixed(1)} MB` : `${Math.max(1, Math.round(size / KB))} KB`,
  busy: (number: number, of: number) => `正在上传第${number}个，共${of}个…`,
}
