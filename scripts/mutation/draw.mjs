// The same draw for the same seed, from whatever list.

/** `count` of the items in their order. */
export function drawItems(items, count, seed) {
  const next = randomFrom(seed)
  const left = items.map((_, i) => i)
  const drawn = []
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(Math.floor(next() * left.length), 1))
  return drawn.sort((a, b) => a - b).map((i) => items[i])
}

/** mulberry32: numbers from 0 to 1 that follow from the seed. */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
