import { keepAnswer } from '../../../server/http/keep-answer'

describe('an answer that is kept', () => {
  it('is made once for all who ask at the same time, and for who asks soon after', async () => {
    let made = 0
    const ask = keepAnswer(60_000, async () => {
      made += 1
      return made
    })
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
    expect(await ask()).toBe(1)
  })

  it('is made again once it is old, and at once after a failure', async () => {
    let made = 0
    const make = async () => {
      made += 1
      if (made === 1) throw new Error('no store')
      return made
    }
    const ask = keepAnswer(60_000, make)
    await expect(ask()).rejects.toThrow('no store')
    expect(await ask()).toBe(2)
    const always = keepAnswer(0, make)
    expect([await always(), await always()]).toEqual([3, 4])
  })
})
