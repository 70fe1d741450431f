import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The platform of an office that sends short messages: answers with the status it is told to. */
export async function openGateway() {
  const gateway = { status: 500, got: 0 }
  const server = createServer((request, response) => {
    request.resume()
    gateway.got += 1
    response.writeHead(gateway.status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`
  const settings = { MESSAGES_URL: url, MESSAGES_SECRET: 'a-secret-of-the-tests' }
  return Object.assign(gateway, { settings, close: () => new Promise((resolve) => server.close(resolve)) })
}
