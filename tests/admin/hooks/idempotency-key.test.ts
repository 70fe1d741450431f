import { forgetIdempotencyKey, getIdempotencyKey } from '../../../admin/src/hooks/idempotency-key'

function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
}

describe('the key of what is sent once', () => {
  it('stays the same until it was done, and then another begins', () => {
    const kept = storage()
    const first = getIdempotencyKey(kept, 'K7QM/note')
    expect(getIdempotencyKey(kept, 'K7QM/note')).toBe(first)
    forgetIdempotencyKey(kept, 'K7QM/note')
    expect(getIdempotencyKey(kept, 'K7QM/note')).not.toBe(first)
  })

  it('is another for each act on each case', () => {
    const kept = storage()
    expect(getIdempotencyKey(kept, 'K7QM/note')).not.toBe(getIdempotencyKey(kept, 'K7QM/confirm'))
  })
})
