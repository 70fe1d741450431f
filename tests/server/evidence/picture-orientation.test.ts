import { quarterTurns, turnOf } from '../../../server/evidence/picture-orientation'

/** A JPEG that begins as a telephone writes it: its orientation in EXIF, in either byte order. */
function photo(orientation: number, order: 'II' | 'MM'): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 12)
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  tiff.write(order, 0, 'latin1')
  short(42, 2)
  if (order === 'II') tiff.writeUInt32LE(8, 4)
  else tiff.writeUInt32BE(8, 4)
  short(1, 8)
  short(0x0112, 10)
  short(3, 12)
  short(orientation, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
  const length = Buffer.from([(body.length + 2) >> 8, (body.length + 2) & 0xff])
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, body, Buffer.from([0xff, 0xda])])
}

describe('a photo', () => {
  it.each([
    [1, 0],
    [3, 180],
    [6, 90],
    [8, 270],
    [99, 0],
  ])('of orientation %i is turned by %i', (orientation, turn) => {
    expect([turnOf(photo(orientation, 'II')), turnOf(photo(orientation, 'MM'))]).toEqual([turn, turn])
  })

  it('that says nothing sound is not turned, wherever it is cut', () => {
    const whole = photo(6, 'MM')
    expect(turnOf(Buffer.from([0xff, 0xd8, 0xff, 0xda]))).toBe(0)
    for (let end = 0; end < whole.length; end += 1) expect([0, 90]).toContain(turnOf(whole.subarray(0, end)))
  })
})

it('turns of a page are quarters, whichever way they are written', () => {
  expect([0, 90, 270, 360, -90, 450].map(quarterTurns)).toEqual([0, 90, 270, 0, 270, 90])
})
