import { layOutHead } from '../../../domain/letters/letterhead'

describe('the letterhead', () => {
  it.each([
    ['中同街街道办事处', ['中同街街道办事处']],
    ['新乡市卫滨区中同街街道办事处', ['新乡市卫滨区中同街街道办事处']],
    ['河南省新乡市卫滨区中同街街道办事处', ['河南省新乡市卫滨区', '中同街街道办事处']],
    ['某某市某某高新技术产业开发区某某某街道办事处', ['某某市某某高新技术产业开发区', '某某某街道办事处']],
    ['山东省济南市市中区某某某某某街道办事处', ['山东省济南市市中区', '某某某某某街道办事处']],
    [
      '某某自治区某某蒙古族自治县某某镇某某工业园区某某街道办事处',
      ['某某自治区某某蒙古族自治县', '某某镇某某工业园区某某街道办事处'],
    ],
  ])('of %s is set in lines of whole names', (name, lines) => {
    expect(layOutHead(name)).toEqual(lines)
  })

  it('loses no character of a name that has no place in it', () => {
    const name = '一二三四五六七八九十一二三四五六七八九十'
    expect(layOutHead(name)).toEqual([name])
  })
})
