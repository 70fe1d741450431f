import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What stands in a document of docs/wording/, by its headings. */
export function readSections(name: string): Record<string, string> {
  const [, ...parts] = readFileSync(join(__dirname, '../../../docs/wording', `${name}.md`), 'utf8').split(/^## /m)
  return Object.fromEntries(
    parts.map((part) => {
      const end = part.indexOf('\n')
      return [part.slice(0, end), part.slice(end).trim()]
    }),
  )
}
