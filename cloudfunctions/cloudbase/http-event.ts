import { statusOf } from '../../service/http-status'
import type { Fail, Reply } from '../../typings/api'

/** A request as CloudBase's HTTP access service hands it over. */
export type HttpRequest = {
  method: string
  /** Without the part that routes to this function: '/office', '/files/…'. */
  path: string
  header(name: string): string
  query: Record<string, string>
  body: Buffer
}
export type HttpAnswer = { statusCode: number; headers: Record<string, string>; body: string; isBase64Encoded: boolean }

export function readRequest(event: object): HttpRequest {
  const { path, httpMethod, headers, queryStringParameters, body, isBase64Encoded } = event as Record<string, unknown>
  const named = Object.entries(Object(headers)).map(([name, value]) => [name.toLowerCase(), String(value)] as const)
  const known = new Map(named)
  return {
    method: String(httpMethod ?? ''),
    path: String(path ?? '').replace(/^\/api(?=\/)/, ''),
    header: (name) => known.get(name) ?? '',
    query: Object.fromEntries(
      Object.entries(Object(queryStringParameters)).map(([key, value]) => [key, String(value)]),
    ),
    body: Buffer.from(typeof body === 'string' ? body : '', isBase64Encoded ? 'base64' : 'utf8'),
  }
}

export function sendJson(reply: Reply<unknown>, headers: Record<string, string> = {}): HttpAnswer {
  const { retryAfter } = reply as Partial<Fail>
  return {
    statusCode: reply.ok ? 200 : statusOf(reply),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...SAFE,
      ...(retryAfter && { 'retry-after': String(retryAfter) }),
      ...headers,
    },
    body: JSON.stringify(reply),
    isBase64Encoded: false,
  }
}

export function sendFile(bytes: Uint8Array, { name, type }: { name: string; type: string }): HttpAnswer {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
  return {
    statusCode: 200,
    headers: { 'content-type': type, 'content-disposition': disposition, ...SAFE },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  }
}

const SAFE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** A page of another site may not act with an officer's cookie; browsers say where a request comes from. */
export function isStranger(request: HttpRequest): boolean {
  const site = request.header('sec-fetch-site')
  return request.method === 'POST' && site !== '' && site !== 'same-origin'
}
