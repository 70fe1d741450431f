import { chooseFirstTab } from '../../../../admin/src/pages/queue/queue-tabs'

describe('the queue', () => {
  it.each([
    [['clerk', 'approver'], 'to-confirm'],
    [['reviewer'], 'to-review'],
    [['approver'], 'to-sign'],
  ])('of %p opens at %s', (roles, tab) => expect(chooseFirstTab(roles)).toBe(tab))
})
