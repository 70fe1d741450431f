/** What a reader of a document need not be told: that there is nothing. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.keys(value).length === 0
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

/** A value as a list in Markdown, each name with what it holds; functions are no words and are left out. */
export function outline(value: unknown, indent = ''): string[] {
  if (isPlain(value)) return [`${indent}- ${oneLine(value)}`]
  const entries = Object.entries(value as object).filter(([, part]) => typeof part !== 'function' && !isNothing(part))
  return entries.flatMap(([name, part]) => {
    const head = Array.isArray(value) ? `${indent}-` : `${indent}- ${name}:`
    if (isPlain(part)) return [`${head} ${oneLine(part)}`]
    if (Array.isArray(part) && part.every(isPlain)) return [`${head} ${part.map(oneLine).join(' | ')}`]
    return [head, ...outline(part, `${indent}  `)]
  })
}

function oneLine(value: unknown): string {
  return String(value).replaceAll('\n', ' ⏎ ')
}

/** Only what differs from before, and the names of what is gone. */
export function changesSince(before: object, after: object): Record<string, unknown> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter(
    (name) => JSON.stringify(Reflect.get(before, name)) !== JSON.stringify(Reflect.get(after, name)),
  )
  return Object.fromEntries(
    changed.map((name) => {
      const part: unknown = Reflect.get(after, name)
      return [name, isNothing(part) ? '(gone)' : part]
    }),
  )
}

/** The parts of a document by their headings. */
export type Sections = Readonly<Record<string, () => string[]>>

export function page(about: string, sections: Sections): string {
  const drawn = 'Drawn by `node scripts/draw-wording.mjs` from `domain/`; a test holds it to the code.'
  const parts = Object.entries(sections).map(([heading, draw]) => `## ${heading}\n\n${draw().join('\n')}\n`)
  return `# ${about}\n\n${drawn}\n\n${parts.join('\n')}`
}
