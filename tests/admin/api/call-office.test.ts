import { CallFailure } from '../../../admin/src/api/call-failure'
import { callOffice, UNREACHED } from '../../../admin/src/api/call-office'

const reached = globalThis.fetch
afterEach(() => {
  globalThis.fetch = reached
})

function answering(status: number, body: string): { asked: () => unknown } {
  let sent: unknown = null
  globalThis.fetch = async (_address, init) => {
    sent = JSON.parse(String(init?.body))
    return new Response(body, { status })
  }
  return { asked: () => sent }
}

const failing = async () => callOffice('case.read', { id: 'c1' }).catch((failure: unknown) => failure)

describe('a call', () => {
  it('sends the action with its input and opens the answer', async () => {
    const server = answering(200, '{"ok":true,"data":{"cases":[]}}')
    await expect(callOffice('case.queue', { tab: 'open' })).resolves.toEqual({ cases: [] })
    expect(server.asked()).toEqual({ action: 'case.queue', tab: 'open' })
  })

  it('tells the sentence, the article and the fields of a refusal', async () => {
    answering(
      400,
      '{"ok":false,"code":"extension-twice","message":"只能延长一次。","article":"第三十三条","fields":{"days":"x"}}',
    )
    const failure = await failing()
    expect(failure).toBeInstanceOf(CallFailure)
    expect(failure).toMatchObject({ message: '只能延长一次。', article: '第三十三条', fields: { days: 'x' } })
  })

  it.each([
    ['not-signed-in', { needsSignIn: true, isConflict: false }],
    ['conflict', { needsSignIn: false, isConflict: true }],
    ['password', { needsSignIn: false, isConflict: false }],
  ])('knows what to do about %s', async (code, expected) => {
    answering(400, JSON.stringify({ ok: false, code, message: '' }))
    expect(await failing()).toMatchObject(expected)
  })

  it('says that the server was not reached', async () => {
    globalThis.fetch = async () => {
      throw new TypeError('Failed to fetch')
    }
    expect(await failing()).toMatchObject({ message: UNREACHED, isUnreached: true })
  })

  it('fails in words when something else than JSON answers', async () => {
    answering(502, '<html>Bad gateway</html>')
    expect(await failing()).toMatchObject({ code: 'unreadable', status: 502 })
  })
})
