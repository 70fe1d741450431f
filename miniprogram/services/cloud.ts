import type { Fail, Reply, ResidentActionName, ResidentApi } from '../../typings/api'
import { keepCookies, makeCookieHeader } from './cookies'

export type Answer<A extends ResidentActionName> = Reply<ResidentApi[A]['out']>

const TIMEOUT_MS = 20_000

export const NO_NETWORK: Fail = {
  ok: false,
  code: 'no-network',
  message: '没有网络，或者网络太慢。联网后再试。',
}
const NO_ANSWER: Fail = { ok: false, code: 'no-answer', message: '服务暂时没有正常答复，请稍后再试。' }

/** For what is sent with a key: a lost answer leaves open whether it arrived, and sending it again does no harm. */
export function markUncertain(fail: Fail): Fail {
  if (fail.code !== NO_NETWORK.code && fail.code !== NO_ANSWER.code) return fail
  return { ...fail, message: UNSURE }
}

const UNSURE =
  '没有网络，或者没有收到答复，不能确定是否已经送到。您填写的内容还在，请联网后再提交一次：已经送到的不会重复，也可以先重新查看进度。'

/** Calls an action of the server. Failures come back as a Fail with words to show; nothing is thrown. */
export function callAction<A extends ResidentActionName>(action: A, input: ResidentApi[A]['in']): Promise<Answer<A>> {
  return __CLOUD__ ? callFunction(action, input) : postAction(action, input)
}

function postAction<A extends ResidentActionName>(action: A, input: ResidentApi[A]['in']): Promise<Answer<A>> {
  return new Promise((resolve) => {
    wx.request({
      url: `${__API_BASE__}/api/resident`,
      method: 'POST',
      data: { action, ...input },
      header: { 'content-type': 'application/json', ...makeCookieHeader() },
      timeout: TIMEOUT_MS,
      success: ({ data, cookies }) => {
        keepCookies(cookies)
        resolve(toReply<ResidentApi[A]['out']>(data))
      },
      fail: () => resolve(NO_NETWORK),
    })
  })
}

async function callFunction<A extends ResidentActionName>(action: A, input: ResidentApi[A]['in']): Promise<Answer<A>> {
  try {
    const { result } = await wx.cloud.callFunction({ name: 'resident', data: { action, ...input } })
    return toReply<ResidentApi[A]['out']>(result)
  } catch {
    return NO_NETWORK
  }
}

/** A gateway's error page is not a Reply: it must not reach a page as one. */
export function toReply<T>(answer: unknown): Reply<T> {
  const reply = answer as Reply<T> | null
  if (typeof reply !== 'object' || reply === null) return NO_ANSWER
  if (reply.ok === true) return reply
  return reply.ok === false && typeof reply.message === 'string' ? reply : NO_ANSWER
}
