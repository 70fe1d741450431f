import { makeEmptyFiling } from '../../../domain/form/check-filing'
import { dropDraft, readDraft, renewKey, saveDraft, startDraft } from '../../../miniprogram/services/draft'
import { usePhone } from '../phone'

const office = { office: 'zhongtong', officeName: '中同街街道办事处' }

describe('a draft', () => {
  it('comes back as it was saved', () => {
    usePhone()
    const stored = { ...startDraft(office), step: 3, draft: { ...makeEmptyFiling(), name: '王小明' } }
    saveDraft(stored)
    expect(readDraft()).toEqual(stored)
  })

  it('is gone once it was dropped', () => {
    usePhone()
    saveDraft(startDraft(office))
    dropDraft()
    expect(readDraft()).toBeNull()
  })

  it('has a key of its own, long enough for the server', () => {
    const keys = Array.from({ length: 50 }, () => startDraft(office).key)
    expect(new Set(keys).size).toBe(50)
    expect(Math.min(...keys.map((key) => key.length))).toBeGreaterThanOrEqual(8)
  })

  it('gets fields that were added to the form since', () => {
    const { stored } = usePhone()
    stored.set('draft', JSON.stringify({ key: 'k', office: 'o', draft: { name: '王小明' } }))
    expect(readDraft()?.draft).toEqual({ ...makeEmptyFiling(), name: '王小明' })
  })

  it.each([['"x"'], ['{}'], ['{"key":"k"}']])('is not read from %s', (text) => {
    usePhone().stored.set('draft', text)
    expect(readDraft()).toBeNull()
  })

  it('changes nothing but its key when it is to be filed anew', () => {
    const first = startDraft(office)
    const second = renewKey(first)
    expect(second.key).not.toBe(first.key)
    expect({ ...second, key: first.key }).toEqual(first)
  })
})
