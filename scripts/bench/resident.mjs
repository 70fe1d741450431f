// Residents of the demo district: uploads and filings, each with a cookie and an address, as browsers send them.
import { randomInt, randomUUID } from 'node:crypto'
import { makePost } from './http-line.mjs'

export const OFFICE = 'zhongtongjie'
/** The smallest PNG: one grey point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const BOUNDARY = 'one-proof'

const FORM = {
  office: OFFICE,
  applicantKind: 'person',
  name: '张三',
  idKind: 'id-card',
  idNumber: '11010519491231002X',
  representative: '',
  contactName: '',
  phone: '13800138000',
  email: 'zhangsan@example.cn',
  address: '',
  description: '本街道2024年度部门决算及“三公”经费支出的明细表，包括各社区居民委员会的工作经费。',
  documentNumber: '',
  purpose: '了解街道经费的使用情况',
  form: 'electronic',
  delivery: 'online',
  acceptOther: true,
  attachments: [],
}

/**
 * Uploads a proof as somebody new at an address of their own, and answers their filing: `{ key, bytes }`, ready to be
 * sent any number of times. One resident does not file twice in a minute, and a server that limits them says so.
 */
export async function prepareFiling(line) {
  const from = { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` }
  const { status, head, body } = await line.send(makeUpload(from))
  if (status !== 200) throw new Error(`the upload was answered ${status}: ${body}`)
  const cookie = /set-cookie: *([^;\r\n]+)/i.exec(head)?.[1]
  if (!cookie) throw new Error('the server gave no cookie')
  return makeFiling({ ...from, cookie, 'x-gongkai': '1' }, JSON.parse(body).data.id)
}

function makeUpload(from) {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="proof.png"\r\n`
  const part = Buffer.concat([Buffer.from(`${head}content-type: image/png\r\n\r\n`), PNG])
  const body = Buffer.concat([part, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
  return makePost(`/api/files?office=${OFFICE}`, body, {
    ...from,
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
  })
}

function makeFiling(from, proof) {
  const key = randomUUID()
  const event = { action: 'application.file', key, ...FORM, proofFiles: [proof] }
  return { key, from, bytes: makePost('/api/resident', JSON.stringify(event), from) }
}

/** The receipt in an answer; throws where it is none. */
export function receiptIn({ status, body }) {
  if (status !== 200) throw new Error(`the filing was answered ${status}: ${body}`)
  return JSON.parse(body).data.receipt
}
