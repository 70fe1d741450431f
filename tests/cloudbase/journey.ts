import { createHash } from 'node:crypto'
import { openCloudbase } from '../../cloudfunctions/cloudbase/cloudbase-store'
import type { HttpAnswer } from '../../cloudfunctions/cloudbase/http-event'
import { openApp } from '../../cloudfunctions/cloudbase/open-app'
import { openKeys } from '../../service/sealing/stored-keys'
import { openVault } from '../../service/sealing/vault'
import type { FilePiece, FileView, Reply } from '../../typings/api'
import { JPEG } from '../server/demo-installation'
import { seedOffices } from '../service/stage'
import { type Comer, type Functions, inCall, KEYS } from './host'

/** A photo of a little more than two parts of a file: remarks of its own make it that large. */
const REMARK = Buffer.concat([Buffer.from([0xff, 0xfe, 0xea, 0x62]), Buffer.alloc(60_000, 'a photo')])
export const PHOTO = Buffer.concat([JPEG.subarray(0, 2), ...Array<Buffer>(5).fill(REMARK), JPEG.subarray(2)])
const PART = 128 * 1024

export const fillOffices = () =>
  seedOffices({ store: openCloudbase(openApp().database()), vault: openVault(openKeys(KEYS)) })

/** A phone in WeChat: what it asks goes through wx.cloud.callFunction. */
export function phoneOf(functions: Functions, openid: string) {
  const ask = async <T>(action: string, input: object = {}) => {
    const call = (context: object) => functions.resident({ action, ...input, userInfo: { openId: openid } }, context)
    return (await inCall({ WX_OPENID: openid, TCB_SOURCE_IP: '1.2.3.4' }, call)) as Reply<T>
  }
  const upload = async (bytes: Buffer, name: string): Promise<Reply<FileView>> => {
    const id = createHash('sha256').update(bytes).update(name).digest('hex').slice(0, 32)
    const parts = Math.ceil(bytes.length / PART)
    for (let part = 0; part < parts; part += 1) {
      const base64 = bytes.subarray(part * PART, (part + 1) * PART).toString('base64')
      await ask('file.part', { upload: id, part, base64 })
    }
    return ask<FileView>('file.finish', { upload: id, parts, name, office: 'zhongtong' })
  }
  const download = async (id: string, codes: object = {}): Promise<Buffer | string> => {
    const pieces: Buffer[] = []
    for (let part = 0; ; part += 1) {
      const reply = await ask<FilePiece>('file.read', { id, part, ...codes })
      if (!reply.ok) return reply.code
      pieces.push(Buffer.from(reply.data.base64, 'base64'))
      if (pieces.length === reply.data.parts) return Buffer.concat(pieces)
    }
  }
  return { ask, upload, download }
}

/** A browser of the office: its requests come through the HTTP access service, and it keeps the cookie. */
export function browserOf(functions: Functions, comer: Comer = {}) {
  const kept = { cookie: '' }
  const send = async (httpMethod: string, path: string, sent: { body?: Buffer; headers?: object } = {}) => {
    const { body = Buffer.alloc(0), headers = {} } = sent
    const event = {
      path,
      httpMethod,
      headers: { Cookie: kept.cookie, 'User-Agent': 'test', ...headers },
      queryStringParameters: {},
      body: body.toString('base64'),
      isBase64Encoded: true,
    }
    const answer = (await inCall(comer, (context) => functions.office(event, context))) as HttpAnswer
    const cookie = answer.headers['set-cookie']
    if (cookie) kept.cookie = cookie.split(';')[0] ?? ''
    return answer
  }
  const ask = async <T>(action: string, input: object = {}, headers: object = {}) => {
    const body = Buffer.from(JSON.stringify({ action, ...input }))
    const json = { 'Content-Type': 'application/json', ...headers }
    const answer = await send('POST', '/api/office', { body, headers: json })
    return { status: answer.statusCode, reply: JSON.parse(answer.body) as Reply<T> }
  }
  const upload = async (bytes: Buffer, name: string) => {
    const form = new FormData()
    form.append('file', new Blob([bytes]), name)
    const packed = new Response(form)
    const headers = { 'Content-Type': packed.headers.get('content-type') }
    const answer = await send('POST', '/api/files', { body: Buffer.from(await packed.arrayBuffer()), headers })
    return JSON.parse(answer.body) as Reply<FileView>
  }
  return { ask, send, upload, kept }
}
