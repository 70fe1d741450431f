import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { BadSetting } from '../../../server/config'
import { openStore } from '../../../server/operations/open-store'

/** Answers every connection as a pooler does that knows a setting of ours not (PgBouncer 1.18, as it was seen). */
const server = createServer((socket) => {
  const fields = ['SFATAL', 'C08P01', 'Munsupported startup parameter: lock_timeout', '']
    .map((one) => `${one}\0`)
    .join('')
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(fields.length + 4, 1)
  socket.once('data', () => socket.end(Buffer.concat([head, Buffer.from(fields)])))
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

it('a pooler that refuses our settings is named, and what to do about it', async () => {
  const { port } = server.address() as AddressInfo
  const database = { url: `postgres://gongkai:secret-word@127.0.0.1:${port}/gongkai`, connections: 4 }
  const refused = await openStore({ folder: '/nowhere', database }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(BadSetting)
  expect(String(refused)).toMatch(/PgBouncer.*不接受 lock_timeout.*第十一节/)
  expect(String(refused)).not.toContain('secret-word')
})
