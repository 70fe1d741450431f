/** '|---|:-:|' below the first row of a table: what tells Markdown from other text. */
const ALIGNMENT = /^[ \t]*(\|[ \t]*)?:?-+:?[ \t]*\|[-:| \t]*$/m
const TAGS = /<\/?(a|b|br|center|div|em|font|i|p|span|strong|sub|sup|u)\b[^<>]*>/gi
const ENTITIES: Record<string, string> = {
  '&nbsp;': ' ',
  '&emsp;': ' ',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&quot;': '"',
  '&amp;': '&',
}

/** Markdown with tables of pipes. It may hold single HTML tags, but none of a table's. */
export const isMarkdown = (text: string): boolean => ALIGNMENT.test(text) && !/<(table|tr|td)\b/i.test(text)

/** The same text without tags, entities and marks of stress: '| **1** | 结果<br>维持 |' → '| 1 | 结果维持 |'. */
export function stripMarkdown(text: string): string {
  return text
    .replace(TAGS, '')
    .replace(/&[a-z]+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\*\*|__/g, '')
}
