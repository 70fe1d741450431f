/** Characters that fit in a line of the letterhead in the built-in templates: 二号, 156 mm. */
const WIDTH = 16

/** Where the name of one place ends, and that of the next begins: …市, …区, …县. */
const PLACE = /[省市区县旗镇乡]/u
/** After one of these it is no end yet: 新乡市, 城区街道. */
const GOES_ON = /[市区县旗镇乡街道]/u

/** The name of an office in pieces that are not torn: '某某市', '某某开发区', '某某街道办事处'. */
export function splitOfficeName(name: string): string[] {
  const pieces = ['']
  for (const [at, character] of [...name].entries()) {
    pieces[pieces.length - 1] += character
    const next = [...name][at + 1]
    if (next && endsPlace(pieces[pieces.length - 1] ?? '', character, next)) pieces.push('')
  }
  return pieces
}

/** 济南市市中区: where the sign is doubled the first one ends a place. */
function endsPlace(piece: string, character: string, next: string): boolean {
  return [...piece].length > 2 && PLACE.test(character) && (next === character || !GOES_ON.test(next))
}

/** GB/T 9704: the lines of a letterhead are alike in length and tear no word apart. One line where it fits. */
export function layOutHead(name: string): string[] {
  const pieces = splitOfficeName(name)
  const best = pieces.map(
    (_, n) => listPartitions(pieces, n + 1).sort((a, b) => measureLongest(a) - measureLongest(b))[0] ?? [name],
  )
  return best.find((lines) => measureLongest(lines) <= WIDTH) ?? best[best.length - 1] ?? [name]
}

const measureLongest = (lines: readonly string[]) => Math.max(...lines.map((line) => [...line].length))

/** Every way to set the pieces in so many lines. */
function listPartitions(pieces: readonly string[], lines: number): string[][] {
  if (lines === 1) return [[pieces.join('')]]
  return pieces
    .slice(0, pieces.length - lines + 1)
    .flatMap((_, at) =>
      listPartitions(pieces.slice(at + 1), lines - 1).map((rest) => [pieces.slice(0, at + 1).join(''), ...rest]),
    )
}
