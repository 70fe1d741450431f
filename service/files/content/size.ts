/** A phone takes 200 megapixels; what claims more is made to fill the memory of whoever opens it. */
const MOST_PIXELS = 250_000_000

export function isSane(width: number, height: number): boolean {
  return width > 0 && height > 0 && width * height <= MOST_PIXELS
}
