import type { Type } from './book-font'

/** Marks that begin no line (the line before them runs over by so much), and those that end none. */
const NO_BEGIN = new Set('，。；：？！、）》〉」』】〕”’…—·,.;:?!)]}%')
const NO_END = new Set('（《〈「『【〔“‘([{')

/** Chinese breaks between any two characters, but no line begins with a closing mark; words and numbers stay whole. */
export function wrapText(
  text: string,
  { width, printable }: Type,
  { size, room }: { size: number; room: number },
): string[] {
  return printable(text)
    .split('\n')
    .flatMap((line) => wrapLine(line, (piece) => width(piece, size), room))
}

function wrapLine(line: string, widthOf: (text: string) => number, room: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const piece of piecesOf(line, widthOf, room)) {
    const fits = widthOf(current + piece) <= room
    if (current === '' || fits || NO_BEGIN.has(piece)) current += piece
    else {
      const kept = withoutOpening(current)
      lines.push(kept.trimEnd())
      current = current.slice(kept.length) + piece.trimStart()
    }
  }
  return [...lines, current]
}

/** An opening mark goes to the line of what it opens. */
function withoutOpening(line: string): string {
  const last = line.at(-1) ?? ''
  return line.length > 1 && NO_END.has(last) ? withoutOpening(line.slice(0, -1)) : line
}

/** Words of letters and digits as long as they fit into a line, everything else by the character. */
function piecesOf(line: string, widthOf: (text: string) => number, room: number): string[] {
  const pieces = line.match(/[A-Za-z0-9@._/:-]+|./gu) ?? []
  return pieces.flatMap((piece) => (piece.length > 1 && widthOf(piece) > room ? [...piece] : [piece]))
}
