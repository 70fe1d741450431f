import { indexValue } from '../../../service/store/declared-indexes'

describe('an indexed field that documents of an earlier version lack', () => {
  it('holds what is true of them', () => {
    expect(indexValue({ _id: 'a', partition: 'p' }, 'disputed')).toBe(0)
  })

  it('is not made up where it should be there', () => {
    expect(() => indexValue({ _id: 'a', partition: 'p' }, 'closedYear')).toThrow(TypeError)
  })
})
