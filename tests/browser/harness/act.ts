import type { OfficeApi, Reply, StaffCase } from '../../../typings/api'
import type { Person } from './browser'

/** An action of a signed-in officer without the screens, for the steps that a journey is not about. */
export async function callOf<A extends keyof OfficeApi>({ page }: Person, action: A, input: OfficeApi[A]['in']) {
  const reply = (await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/api/office', { method: 'POST', headers, body })).json()
    },
    JSON.stringify({ action, ...input }),
  )) as Reply<OfficeApi[A]['out']>
  if (reply.ok) return reply.data
  throw new Error(`${action}: ${reply.message} ${JSON.stringify(reply.fields ?? {})}`)
}

type More = { input?: Record<string, string | string[]>; password?: string }

/** The next move on a case as it stands; its form holds what it holds at first. */
export async function actOn(person: Person, id: string, move: string, more: More = {}): Promise<StaffCase> {
  const one = await callOf(person, 'case.read', { id })
  const fields = one.moves.find((each) => each.move === move)?.fields ?? []
  const first = fields.filter(({ kind }) => kind !== 'files').map(({ name, value }) => [name, value])
  const { password = '' } = more
  const input = { ...Object.fromEntries(first), ...more.input }
  return callOf(person, 'case.act', { id, version: one.version, move, input, password })
}
