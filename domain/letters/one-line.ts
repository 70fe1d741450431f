/** Typed text as it is quoted in a sentence: on one line, without its own full stop. */
export function putOnOneLine(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/gu, '　')
    .replace(/[。\s]+$/u, '')
}
