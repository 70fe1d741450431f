import type { OfficeApi } from '../../../typings/api'

type Action = keyof OfficeApi
type Refusal = { status: number; code: string; message: string; fields?: Record<string, string> }
type Answers = { [A in Action]?: (input: OfficeApi[A]['in']) => OfficeApi[A]['out'] | Refusal | 'lost' }

export const refused = (fields: Record<string, string>, code = 'invalid', message = '请改正。'): Refusal => ({
  status: 400,
  code,
  message,
  fields,
})

/** A server of the office in memory: answers what the test says, and remembers what it was asked. */
export function openOffice(answers: Answers) {
  const asked: { action: Action; input: Record<string, unknown> }[] = []
  globalThis.fetch = async (_address, init) => {
    const { action, ...input } = JSON.parse(String(init?.body)) as { action: Action }
    asked.push({ action, input })
    const answer = (answers[action] as ((input: unknown) => unknown) | undefined)?.(input)
    if (answer === undefined) throw new Error(`the test answers nothing to ${action}`)
    if (answer === 'lost') throw new TypeError('Failed to fetch')
    return isRefusal(answer) ? reply(answer.status, { ok: false, ...answer }) : reply(200, { ok: true, data: answer })
  }
  return {
    answers,
    inputsOf: (action: Action) => asked.filter((one) => one.action === action).map(({ input }) => input),
  }
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'status' in answer
}

function reply(status: number, body: object): Response {
  return { status, json: async () => body } as Response
}
