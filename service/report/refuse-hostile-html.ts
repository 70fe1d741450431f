/** A page that no published report looks like: too long, too many tags or cells, or nested without end. */
export class HostileHtml extends Error {
  override name = 'HostileHtml'
}

const MAX_CHARACTERS = 4_000_000
const MAX_TAGS = 200_000
const MAX_DEPTH = 1_000
/** A parser looks for what a closing tag closes through all that is open. */
const MAX_LOOKED_THROUGH = 100_000_000
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** HTML lets these end without a closing tag; old pages do so hundreds of times. */
const ENDS_ITSELF = new Set('p li td th tr dt dd option tbody thead tfoot colgroup'.split(' '))

/** The page itself if a parser reads it in linear time; counting tags is linear whatever the page holds. */
export function tameHtml(html: string): string {
  if (html.length > MAX_CHARACTERS) throw new HostileHtml('longer than 4,000,000 characters')
  const open = { nested: 0, loose: 0 }
  let [tags, lookedThrough] = [0, 0]
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:]*)/gi)) {
    tags += 1
    countOpenTag(open, name.toLowerCase(), slash === '/')
    if (slash) lookedThrough += open.nested + open.loose
    const isDeep = open.nested > MAX_DEPTH || open.loose > 10 * MAX_DEPTH || lookedThrough > MAX_LOOKED_THROUGH
    if (tags > MAX_TAGS || isDeep) {
      throw new HostileHtml('too many tags, or nested too deep')
    }
  }
  return html
}

function countOpenTag(open: { nested: number; loose: number }, name: string, closes: boolean): void {
  if (VOID.has(name)) return
  const kind = ENDS_ITSELF.has(name) ? 'loose' : 'nested'
  open[kind] = Math.max(0, open[kind] + (closes ? -1 : 1))
}
