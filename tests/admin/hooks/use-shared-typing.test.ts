import { hasChanges, mergeSaved, settlePlace, startTyping } from '../../../admin/src/hooks/use-shared-typing'

const saved = (version: number, change: object = {}) => ({
  version,
  texts: { court: '甲法院', hours: '早', ...change },
})
const typing = (change: object) => ({ ...startTyping(saved(1)), texts: saved(1, change).texts })

describe('two officers on one form', () => {
  it('lose nothing where they changed different places', () => {
    const merged = mergeSaved(typing({ hours: '晚' }), saved(2, { court: '乙法院' }))
    expect(merged).toMatchObject({ texts: { hours: '晚', court: '乙法院' }, theirs: {}, base: { version: 2 } })
  })

  it('see both texts where both changed one place', () => {
    const merged = mergeSaved(typing({ hours: '晚' }), saved(2, { hours: '午' }))
    expect(merged).toMatchObject({ texts: { hours: '晚' }, theirs: { hours: '午' } })
  })

  it('take the one or keep the other, place by place', () => {
    const merged = mergeSaved(typing({ hours: '晚', court: '丙法院' }), saved(2, { hours: '午', court: '乙法院' }))
    const settled = settlePlace(settlePlace(merged, 'hours', 'theirs'), 'court', 'mine')
    expect(settled).toMatchObject({ texts: { hours: '午', court: '丙法院' }, theirs: {} })
  })

  it('see what was saved where they typed nothing', () => {
    expect(hasChanges(mergeSaved(startTyping(saved(1)), saved(2, { hours: '午' })), saved(2, { hours: '午' }))).toBe(
      false,
    )
  })

  it('gain a place that a newer program brings', () => {
    const newer = { version: 2, texts: { ...saved(2).texts, fax: '1' } }
    expect(mergeSaved(typing({}), newer).texts).toHaveProperty('fax', '1')
  })

  it('keep their typing as it is while nobody saved', () => {
    const mine = typing({ hours: '晚' })
    expect(mergeSaved(mine, saved(1))).toBe(mine)
  })
})
