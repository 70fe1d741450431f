import { chooseFirstTab, describeWaiting } from '../../../../admin/src/pages/queue/queue-tabs'

const COUNTS = { 'to-confirm': 1, open: 9, 'to-review': 5, 'to-sign': 2, closed: 0 }

describe('what waits for an officer whatever its day', () => {
  it('is told to who reviews or signs, with how much it is', () => {
    expect(describeWaiting(['open', 'to-review', 'closed'], COUNTS)).toEqual(['待审核的答复有 5 件，见下面的列表。'])
    expect(describeWaiting(['open', 'to-sign'], COUNTS)).toEqual(['待签发的答复有 2 件，见下面的列表。'])
  })

  it('is not told to the clerk, nor where nothing waits or nothing is known yet', () => {
    expect(describeWaiting(['to-confirm', 'open', 'closed'], COUNTS)).toEqual([])
    expect(describeWaiting(['to-review'], { ...COUNTS, 'to-review': 0 })).toEqual([])
    expect(describeWaiting(['to-review'], null)).toEqual([])
  })
})

describe('the queue', () => {
  it.each([
    [['clerk', 'approver'], 'to-confirm'],
    [['reviewer'], 'to-review'],
    [['approver'], 'to-sign'],
  ])('of %p opens at %s', (roles, tab) => expect(chooseFirstTab(roles)).toBe(tab))
})
