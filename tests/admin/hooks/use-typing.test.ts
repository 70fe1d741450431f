import { typedOver } from '../../../admin/src/hooks/use-typing'

describe('what is kept of a form', () => {
  it('is what was typed, and no day that stood there by itself', () => {
    const first = { on: '2026-10-15', text: '' }
    expect(typedOver(first, { ...first, text: '没有答复' })).toEqual({ text: '没有答复' })
  })

  it('is never a password', () => {
    expect(typedOver({}, { reason: '已核对', password: 'yanshi' }, ['password'])).toEqual({ reason: '已核对' })
  })
})
