import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { notFoundPage } from './page-frame'
import { sendPage } from './security-headers'

/** The built pages: the mini-program in a browser at /, the staff page at /admin/, the check of a report at /check/. */
export async function serveStatic(app: FastifyInstance, dist: string): Promise<void> {
  const folders = Object.entries({ '/': 'web', '/admin/': 'admin', '/check/': 'check' })
  const built = folders.filter(([, folder]) => existsSync(join(dist, folder)))
  for (const [at, [prefix, folder]] of built.entries()) {
    await app.register(fastifyStatic, {
      root: join(dist, folder),
      prefix,
      decorateReply: at === 0,
      cacheControl: false,
      wildcard: false,
    })
  }
  for (const path of ['/admin', '/check']) app.get(path, (_, reply) => reply.redirect(`${path}/`))
  const hasStaffPage = built.some(([, folder]) => folder === 'admin')
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const isPage = hasStaffPage && request.method === 'GET' && path.startsWith('/admin/') && !path.includes('.')
    if (isPage) return reply.sendFile('index.html', join(dist, 'admin'))
    return sendPage(reply, notFoundPage(), 404)
  })
}
