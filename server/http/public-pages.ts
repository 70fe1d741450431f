import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formatDay } from '../../domain/day'
import { renderHtml } from '../../domain/report/render/html'
import { escapeHtml } from '../../domain/report/render/table'
import { findInDistricts } from '../../service/district/find-in-districts'
import { allOffices } from '../../service/district/find-offices'
import { publishedReports, reportCard } from '../../service/report/published-reports'
import type { Services } from '../../service/services'
import type { OfficeDoc, ReportDoc } from '../../service/store/documents'
import { keepAnswer } from './keep-answer'
import { notFoundPage } from './page-frame'
import { sendPage } from './security-headers'
import { streetPage } from './street-page'

/** Of every office and report of the installation: asked of the store so often at most, and anybody may ask. */
const FRESH_MS = 5_000

/** The public, indexable pages: no sign-in, no script, made for printing and for search engines. */
export function servePages(
  app: FastifyInstance,
  { services, publicUrl }: { services: Services; publicUrl: string },
): void {
  const html = (reply: FastifyReply, body: string | null) =>
    body === null ? sendPage(reply, notFoundPage(), 404) : sendPage(reply, body)

  app.get<{ Params: { office: string } }>('/streets/:office', async ({ params }, reply) => {
    const office = await findInDistricts<OfficeDoc>(services, 'offices', params.office)
    return html(reply, office && streetPage(office, (await publishedReports(services, office)).map(reportCard)))
  })

  app.get<{ Params: { office: string; year: string } }>('/streets/:office/reports/:year', async ({ params }, reply) => {
    const office = await findInDistricts<OfficeDoc>(services, 'offices', params.office)
    const reports = office ? await publishedReports(services, office) : []
    const found = reports.find(({ year }) => String(year) === params.year)
    return html(reply, found ? reportPage(found) : null)
  })

  const addresses = keepAnswer(FRESH_MS, () => addressesOf(services))
  app.get('/sitemap.xml', async (request, reply) => {
    const urls = (await addresses()).map(
      (path) => `<url><loc>${escapeHtml(siteOf(request, publicUrl) + encodeURI(path))}</loc></url>`,
    )
    const body = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`
    return reply.type('application/xml').send(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`)
  })

  app.get('/robots.txt', async (request, reply) => {
    const lines = [
      'User-agent: *',
      'Disallow: /api/',
      'Disallow: /admin/',
      `Sitemap: ${siteOf(request, publicUrl)}/sitemap.xml`,
    ]
    return reply.type('text/plain').send(`${lines.join('\n')}\n`)
  })
}

export function reportPage({ office, report, version, publishedOn, publishedBy, hash, demo }: ReportDoc): string {
  const versionLine = `第 ${version} 版，${formatDay(publishedOn)}公布，公布人 ${publishedBy}，校验码 ${hash}`
  const onward = { href: `/streets/${encodeURIComponent(office)}`, words: '本街道的公开指南、目录和历年报告' }
  return renderHtml(report, { demo, versionLine, onward })
}

async function addressesOf(services: Services): Promise<string[]> {
  const offices = await allOffices(services)
  const pages = await Promise.all(
    offices.map(async (office) => {
      const reports = await publishedReports(services, office)
      return [`/streets/${office._id}`, ...reports.map(({ year }) => `/streets/${office._id}/reports/${year}`)]
    }),
  )
  return pages.flat()
}

function siteOf(request: FastifyRequest, publicUrl: string): string {
  return publicUrl || `${request.protocol}://${request.host}`
}
