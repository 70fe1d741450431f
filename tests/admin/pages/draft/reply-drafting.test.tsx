import { screen, waitFor } from '@testing-library/react'
import { ReplyDrafting } from '../../../../admin/src/pages/draft/reply-drafting'
import { QUESTIONS } from '../../../../domain/decision-guide/decision-guide'
import type { StaffCase } from '../../../../typings/api'
import { act, field, letter, outcome, staffCase } from '../../support/case-fixtures'
import { openOffice, refused } from '../../support/office-double'
import { renderPage } from '../../support/render-page'

const WAYS = [
  { value: 'given', label: '随告知书提供' },
  { value: 'public', label: '已经主动公开' },
]
const DISCLOSED = outcome('3.1', '我找到了，可以全部给', [
  field('fact.way', '怎样提供', { kind: 'choice', choices: WAYS }),
  field('fact.given', '提供哪些信息', { kind: 'long-text' }),
  field('fact.published', '公开在哪里', { kind: 'long-text' }),
])
const NOT_HELD = outcome('3.4.1', '没有这个信息', [field('fact.kind', '为什么没有')], {
  available: false,
  why: '还没有检索记录',
})
const OFFERED = {
  outcomes: [DISCLOSED, NOT_HELD],
  guide: { known: [], met: [], acts: {} },
  related: { cases: [], more: 0, onPaper: [], others: { applicants: 0, applications: 0 } },
}

const gapOf = ({ facts }: { facts: Record<string, string> }) =>
  facts['fact.given'] ? {} : { 'fact.given': '请写明提供哪些信息。' }
const preview = (input: { facts: Record<string, string> }) => ({
  letter: letter(`现提供：${input.facts['fact.given'] ?? ''}`),
  fields: gapOf(input),
})

function draft(on: Partial<{ saved: () => void; isGuided: boolean; one: StaffCase }> = {}) {
  const one = on.one ?? staffCase({ moves: [act('draft-reply', '拟写答复')] })
  return renderPage(
    <ReplyDrafting
      one={one}
      offered={OFFERED}
      isGuided={on.isGuided ?? false}
      onSaved={on.saved ?? (() => {})}
      onStale={() => {}}
    />,
  )
}

const save = () => screen.getByRole('button', { name: '保存草稿，送审' })
const given = () => screen.getByLabelText<HTMLTextAreaElement>(/^提供哪些信息/)

describe('drafting a reply', () => {
  it('offers the outcomes in plain words, and says why one cannot be chosen now', () => {
    openOffice({})
    draft()
    const closed = screen.getByRole<HTMLButtonElement>('button', { name: /没有这个信息/ })
    expect(closed.disabled).toBe(true)
    expect(closed.textContent).toContain('还没有检索记录')
    expect(screen.queryByText('第二步　写清事实')).toBeNull()
  })

  it('asks for the facts of the outcome that was picked, and for one that hangs on a choice with that choice', async () => {
    openOffice({ 'letter.preview': preview })
    const { user } = draft()
    await user.click(screen.getByRole('button', { name: /我找到了，可以全部给/ }))
    await user.click(screen.getByLabelText('已经主动公开'))
    expect(screen.getByLabelText(/^公开在哪里/)).toBeTruthy()
    await user.click(screen.getByLabelText('随告知书提供'))
    expect(screen.queryByLabelText(/^公开在哪里/)).toBeNull()
    expect(given()).toBeTruthy()
  })

  it('shows the letter as the server writes it from what is typed, with what it lacks', async () => {
    const office = openOffice({ 'letter.preview': preview })
    const { user } = draft()
    await user.click(screen.getByRole('button', { name: /我找到了，可以全部给/ }))
    await user.click(screen.getByLabelText('随告知书提供'))
    expect(await screen.findByText(/还缺 1 处内容/)).toBeTruthy()
    await user.type(given(), '决算汇总表')
    expect(await screen.findByText('现提供：决算汇总表')).toBeTruthy()
    expect(screen.queryByText(/还缺 1 处内容/)).toBeNull()
    expect(office.inputsOf('letter.preview').at(-1)).toMatchObject({
      leaf: '3.1',
      facts: { 'fact.way': 'given', 'fact.given': '决算汇总表' },
    })
  })

  it('saves the outcome with its facts, and shows a refusal at its field', async () => {
    const office = openOffice({
      'letter.preview': preview,
      'case.act': () => refused({ 'fact.given': '请逐项写明。' }),
    })
    let saved = 0
    const { user } = draft({ saved: () => saved++ })
    await user.click(screen.getByRole('button', { name: /我找到了，可以全部给/ }))
    await user.click(screen.getByLabelText('随告知书提供'))
    await user.type(given(), '决算')
    await user.click(save())
    expect(await screen.findByText('请逐项写明。')).toBeTruthy()
    expect(given().value).toBe('决算')
    office.answers['case.act'] = () => staffCase()
    await user.type(given(), '汇总表')
    await user.click(save())
    await waitFor(() => expect(saved).toBe(1))
    expect(office.inputsOf('case.act').at(-1)).toMatchObject({
      move: 'draft-reply',
      version: 4,
      input: { leaf: '3.1', 'fact.way': 'given', 'fact.given': '决算汇总表', files: [] },
    })
  })

  it('holds the facts of an outcome while another is looked at, and over a reload', async () => {
    openOffice({ 'letter.preview': preview })
    const { user, unmount } = draft()
    await user.click(screen.getByRole('button', { name: /我找到了，可以全部给/ }))
    await user.click(screen.getByLabelText('随告知书提供'))
    await user.type(given(), '决算汇总表')
    await user.click(screen.getByRole('button', { name: '换一种结果' }))
    unmount()
    draft()
    expect(given().value).toBe('决算汇总表')
  })

  it('leads whoever does it for the first time by questions, one at a time', async () => {
    openOffice({})
    const { user } = draft({ isGuided: true })
    const [first] = Object.values(QUESTIONS)
    expect(screen.getByRole('heading', { name: new RegExp(first?.ask ?? '') })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: new RegExp(`^${first?.answers[0]?.text}`) }))
    expect(screen.getByRole('button', { name: `改：${first?.ask}` })).toBeTruthy()
    expect(screen.getByText('第 2 问')).toBeTruthy()
  })
})
