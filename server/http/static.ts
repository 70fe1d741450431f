import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendPage } from './headers'
import { notFoundPage } from './notices'

/** The built pages: the mini-program in a browser at /, the staff page at /admin/, the check of a report at /check/. */
export async function serveStatic(app: FastifyInstance, dist: string): Promise<void> {
  const folders = { '/': 'web', '/admin/': 'admin', '/check/': 'check' }
  for (const [prefix, folder] of Object.entries(folders)) {
    const root = join(dist, folder)
    if (!existsSync(root)) continue
    await app.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: prefix === '/',
      cacheControl: false,
      wildcard: false,
    })
  }
  for (const path of ['/admin', '/check']) app.get(path, (_, reply) => reply.redirect(`${path}/`))
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const isPage = request.method === 'GET' && path.startsWith('/admin/') && !path.includes('.')
    if (isPage) return reply.sendFile('index.html', join(dist, 'admin'))
    return sendPage(reply, notFoundPage(), 404)
  })
}
