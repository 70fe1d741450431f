import { listChanges, listEventsSince } from '../../../admin/src/components/case-changes'
import type { StaffCase } from '../../../typings/api'

const event = (title: string) => ({ on: '2026-03-04', title, text: '', article: null, actor: '林晓芸' })
const base = { statusWord: '待确认', number: null, receivedOn: null, replyDueOn: null, turn: '', outcomeWord: null }
const before = { ...base, nextAct: null, reply: null, events: [event('提交')] } as unknown as StaffCase

describe('what changed on a case', () => {
  it('is told by label, as it was and as it is', () => {
    const after = { ...before, statusWord: '办理中', number: '中同街登〔2026〕1号' }
    expect(listChanges(before, after)).toEqual([
      { label: '状态', before: '待确认', after: '办理中' },
      { label: '登记号', before: '', after: '中同街登〔2026〕1号' },
    ])
  })

  it('shows the letter when a colleague drafted another', () => {
    const reply = {
      outcomeWord: '予以公开',
      stateWord: '已拟写',
      letter: { paragraphs: ['现予公开。'], given: ['决算表'] },
    }
    const after = { ...before, reply } as unknown as StaffCase
    expect(listChanges(before, after).find(({ label }) => label === '告知书')?.after).toBe('现予公开。\n决算表')
  })

  it('lists what was done since', () => {
    const after = { ...before, events: [...before.events, event('登记'), event('确认收到')] }
    expect(listEventsSince(before, after).map(({ title }) => title)).toEqual(['登记', '确认收到'])
  })
})
