import { readKept } from '../../../admin/src/hooks/use-kept'

const holding = (text: string | null) => ({ getItem: () => text })

describe('what an officer typed', () => {
  it('comes back after a reload', () => {
    expect(readKept(holding('{"items":"请写明年份"}'), 'move/1', {})).toEqual({ items: '请写明年份' })
  })

  it('begins afresh when nothing was kept', () => {
    expect(readKept(holding(null), 'move/1', { items: '' })).toEqual({ items: '' })
  })

  it('begins afresh when what was kept cannot be read', () => {
    expect(readKept(holding('{"items":'), 'move/1', { items: '' })).toEqual({ items: '' })
  })

  it('does not stop the page when the storage is forbidden', () => {
    const forbidden = {
      getItem: () => {
        throw new Error('SecurityError')
      },
    }
    expect(readKept(forbidden, 'move/1', 'empty')).toBe('empty')
  })
})
