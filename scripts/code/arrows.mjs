// Who may import whom.
import { basename, dirname, join, normalize } from 'node:path'
import { listImports } from './import-graph.mjs'

/** A folder that is not listed (tests, scripts) may import everything. */
export const ARROWS = {
  domain: ['domain'],
  typings: ['typings', 'domain'],
  service: ['service', 'domain', 'typings'],
  cloudfunctions: ['cloudfunctions', 'service', 'domain', 'typings'],
  server: ['server', 'service', 'domain', 'typings'],
  admin: ['admin', 'domain', 'typings'],
  miniprogram: ['miniprogram', 'domain', 'typings'],
  web: ['web', 'typings'],
}
/** The pure files that are bundled into the mini-program; nothing else of domain/ may be. */
const ON_THE_PHONE = /^domain\/(form|words|identity|day|letters\/letterhead)(\/|$)/
/** The one file of the office's pages that knows every page, because it holds their addresses. */
const ROUTER = 'admin/src/app.tsx'

/** Sentences for the imports of one file that its folder may not have. */
export function findBrokenArrows(file, parsed) {
  const from = file.split('/')[0]
  const allowed = ARROWS[from]
  if (!allowed) return []
  return listImports(parsed.module, parsed.program)
    .map((one) => refuseImport(file, from, one))
    .filter(Boolean)
}

function refuseImport(file, from, { source, carriesValue }) {
  if (!source.startsWith('.')) {
    return from === 'domain' ? `${file}: domain/ imports nothing outside itself, not ${source}` : null
  }
  const target = normalize(join(dirname(file), source))
  const to = target.split('/')[0]
  if (!ARROWS[from].includes(to)) return `${file}: ${from}/ may not import ${to}/ (${source})`
  if (from === 'typings' && carriesValue) return `${file}: typings/ imports types only, no value (${source})`
  if (from === 'miniprogram' && to === 'domain' && !ON_THE_PHONE.test(target)) {
    return `${file}: ${target} is not one of the domain files that go to the phone`
  }
  return isPage(target) && file !== ROUTER ? `${file}: nothing imports a page (${source})` : null
}

function isPage(target) {
  const name = basename(target)
  if (target.startsWith('miniprogram/pages/')) return name === basename(dirname(target))
  return target.startsWith('admin/') && name.endsWith('-page')
}
