import { isChanged, merged, settled, typingFrom } from '../../../../admin/src/components/two-writers/typing'

const saved = (version: number, change: object = {}) => ({
  version,
  values: { court: '甲法院', hours: '早', ...change },
})
const typing = (change: object) => ({ ...typingFrom(saved(1)), values: saved(1, change).values })

describe('two administrators on one set of settings', () => {
  it('lose nothing where they changed different settings', () => {
    const together = merged(typing({ hours: '晚' }), saved(2, { court: '乙法院' }))
    expect(together).toMatchObject({ values: { hours: '晚', court: '乙法院' }, theirs: {}, from: { version: 2 } })
  })

  it('see both values where both changed one', () => {
    const together = merged(typing({ hours: '晚' }), saved(2, { hours: '午' }))
    expect(together).toMatchObject({ values: { hours: '晚' }, theirs: { hours: '午' } })
  })

  it('take the one or keep the other', () => {
    const together = merged(typing({ hours: '晚' }), saved(2, { hours: '午' }))
    expect(settled(together, 'hours', 'theirs')).toMatchObject({ values: { hours: '午' }, theirs: {} })
    expect(settled(together, 'hours', 'mine')).toMatchObject({ values: { hours: '晚' }, theirs: {} })
  })

  it('who typed nothing sees what was saved', () => {
    expect(isChanged(merged(typingFrom(saved(1)), saved(2, { hours: '午' })), saved(2, { hours: '午' }))).toBe(false)
  })

  it('gain a setting that a newer program brings', () => {
    expect(merged(typing({}), { version: 2, values: { ...saved(2).values, fax: '1' } }).values).toHaveProperty(
      'fax',
      '1',
    )
  })
})
