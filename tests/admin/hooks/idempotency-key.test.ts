import { forgetPress, pressKey } from '../../../admin/src/hooks/idempotency-key'

function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
}

describe('the key of a press', () => {
  it('stays the same until the press was done, and then another begins', () => {
    const kept = storage()
    const first = pressKey(kept, 'K7QM/note')
    expect(pressKey(kept, 'K7QM/note')).toBe(first)
    forgetPress(kept, 'K7QM/note')
    expect(pressKey(kept, 'K7QM/note')).not.toBe(first)
  })

  it('is another for each move of each case', () => {
    const kept = storage()
    expect(pressKey(kept, 'K7QM/note')).not.toBe(pressKey(kept, 'K7QM/confirm'))
  })
})
