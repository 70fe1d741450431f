import { screen, waitFor } from '@testing-library/react'
import { ActForm } from '../../../../admin/src/pages/case/act-form'
import type { MoveView, StaffCase } from '../../../../typings/api'
import { act, field, staffCase } from '../../support/case-fixtures'
import { openOffice, refused } from '../../support/office-double'
import { renderPage } from '../../support/render-page'

const NOTE = act('note', '备注', { fields: [field('text', '内容', { kind: 'long-text' })] })
const YES_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]
const RESULT = act('record-result', '登记结果', {
  fields: [
    field('orderedToRedo', '责令重新答复', { kind: 'choice', choices: YES_NO }),
    field('redoDays', '几个工作日内', { kind: 'number', only: { fact: 'orderedToRedo', is: 'yes' } }),
  ],
})
const EXTEND = act('extend', '批准延长', { fields: [field('reason', '理由')], password: true })

const box = (name: RegExp | string) => screen.getByLabelText<HTMLInputElement>(name)
const send = (label: string) => screen.getByRole('button', { name: label })
const wordsOfErrors = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent)

function open(move: MoveView, done: StaffCase[] = []) {
  const one = staffCase({ moves: [move] })
  return renderPage(<ActForm one={one} act={move} onDone={(next) => done.push(next)} onStale={() => {}} />)
}

describe('the form of an act', () => {
  it('asks for a field that hangs on a choice with that choice only, and sends only what it asks for', async () => {
    const office = openOffice({ 'case.act': () => staffCase() })
    const { user } = open(RESULT)
    expect(screen.queryByLabelText('几个工作日内')).toBeNull()
    await user.click(screen.getByLabelText('是'))
    await user.type(box('几个工作日内'), '15')
    await user.click(screen.getByLabelText('否'))
    expect(screen.queryByLabelText('几个工作日内')).toBeNull()
    await user.click(send('登记结果'))
    expect(office.inputsOf('case.act')[0]).toMatchObject({ input: { orderedToRedo: 'no' } })
    expect(Object.keys(office.inputsOf('case.act')[0]?.input as object)).toEqual(['orderedToRedo'])
  })

  it('sends nothing while a required field is empty, and puts the cursor there', async () => {
    const office = openOffice({ 'case.act': () => staffCase() })
    const { user } = open(NOTE)
    await user.click(send('备注'))
    expect(wordsOfErrors()).toEqual(['请填写内容。'])
    expect(document.activeElement).toBe(box('内容'))
    expect(office.inputsOf('case.act')).toEqual([])
  })

  it('shows a refusal at its field, keeps what was typed, and sends the mended text', async () => {
    const office = openOffice({ 'case.act': () => refused({ text: '请写明和谁联系。' }) })
    const done: StaffCase[] = []
    const { user } = open(NOTE, done)
    await user.type(box('内容'), '已联系')
    await user.click(send('备注'))
    expect(await screen.findByText('请写明和谁联系。')).toBeTruthy()
    expect(box('内容').value).toBe('已联系')
    office.answers['case.act'] = () => staffCase({ version: 5 })
    await user.type(box('内容'), '申请人')
    expect(screen.queryByText('请写明和谁联系。')).toBeNull()
    await user.click(send('备注'))
    await waitFor(() => expect(done).toHaveLength(1))
    expect(office.inputsOf('case.act').map(({ input }) => input)).toEqual([
      { text: '已联系' },
      { text: '已联系申请人' },
    ])
  })

  it('holds what was typed after it was closed and opened again', async () => {
    openOffice({})
    const { user, unmount } = open(NOTE)
    await user.type(box('内容'), '已联系')
    unmount()
    open(NOTE)
    expect(box('内容').value).toBe('已联系')
  })

  it('asks for the password where the act asks for it, and keeps it nowhere', async () => {
    const office = openOffice({ 'case.act': () => refused({ password: '密码不对。' }, 'password') })
    const { user } = open(EXTEND)
    await user.type(box('理由'), '案情复杂')
    await user.click(send('批准延长'))
    expect(wordsOfErrors()).toEqual(['请输入密码。'])
    await user.type(box('您的登录密码'), 'yanshi-1')
    await user.click(send('批准延长'))
    expect(await screen.findByText('密码不对。')).toBeTruthy()
    expect(office.inputsOf('case.act')[0]).toMatchObject({ password: 'yanshi-1', input: { reason: '案情复杂' } })
    expect(JSON.stringify(sessionStorage)).not.toContain('yanshi-1')
  })

  it('does not ask for the password where the act does not', () => {
    openOffice({})
    open(NOTE)
    expect(screen.queryByLabelText('您的登录密码')).toBeNull()
  })

  it('sends again with the same key after a lost answer', async () => {
    const office = openOffice({ 'case.act': () => 'lost' })
    const { user } = open(NOTE)
    await user.type(box('内容'), '已联系')
    await user.click(send('备注'))
    await screen.findByText(/不能确定这一步是否已经办成/)
    office.answers['case.act'] = () => staffCase()
    await user.click(screen.getByRole('button', { name: '再试一次' }))
    const keys = office.inputsOf('case.act').map(({ key }) => key)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
  })

  it('goes on with the same text on the case as a colleague left it', async () => {
    const office = openOffice({
      'case.act': ({ version }) =>
        version === 5 ? staffCase({ version: 6 }) : refused({}, 'conflict', '同事先办了一步。'),
      'case.read': () => staffCase({ version: 5, moves: [NOTE], statusWord: '已办结' }),
    })
    const { user } = open(NOTE)
    await user.type(box('内容'), '已联系')
    await user.click(send('备注'))
    await user.click(await screen.findByRole('button', { name: '按我填写的继续：备注' }))
    expect(office.inputsOf('case.act').map(({ version, input }) => [version, input])).toEqual([
      [4, { text: '已联系' }],
      [5, { text: '已联系' }],
    ])
  })
})
