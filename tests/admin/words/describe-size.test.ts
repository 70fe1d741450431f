import { describeSize } from '../../../admin/src/words/describe-size'

describe('a file size', () => {
  it.each([
    [900, '900 字节'],
    [20_480, '20 KB'],
    [2_345_678, '2.2 MB'],
  ])('of %p bytes reads %s', (bytes, word) => expect(describeSize(bytes)).toBe(word))
})
