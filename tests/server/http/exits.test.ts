import type { LogEntry } from '../../../service/log'
import {
  type Case,
  CONTENT,
  fileCanary,
  type Heard,
  IDENTITY,
  questionsOf,
  signInElsewhere,
  stationsOf,
} from './canary'
import { type OpenSite, openSite } from './site'

/**
 * Everything that leaves the system × everybody who may ask × every station of a case: what must not be seen is not.
 * The questions come from the table of access, so that a new action without an input here fails.
 */

const COLLEAGUES = ['lin', 'zhou', 'fang']
/** Of the same office without cases, of the other office, of the other district, and of the public. */
const OTHERS = ['qin', 'shi', 'gao', 'ma', 'dong', 'another applicant', 'nobody']

let site: OpenSite
let one: Case
const heard: (Heard & { station: string })[] = []
const logged: LogEntry[] = []
const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
  jest.spyOn(console, name).mockImplementation(() => {}),
)

beforeAll(async () => {
  site = await openSite({ services: { log: { write: (_, entry) => void logged.push(entry) } } })
  const cookies: Record<string, string> = { nobody: '', dong: await signInElsewhere(site) }
  for (const login of ['lin', 'zhou', 'fang', 'qin', 'shi', 'gao', 'ma'])
    cookies[login] = (await site.signIn(login)).cookie
  cookies['another applicant'] = (await site.call('/api/resident', { action: 'application.mine' })).cookie
  one = await fileCanary(site, cookies.lin ?? '')
  for (const [station, reach] of Object.entries(stationsOf(site, cookies, one))) {
    await reach()
    for (const [who, cookie] of Object.entries(cookies)) heard.push(...(await allAnswers({ station, who, cookie })))
  }
}, 120_000)
afterAll(async () => {
  await site.close()
  for (const spy of consoles) spy.mockRestore()
})

type Asking = { station: string; who: string; cookie: string }

/** Whole answers: the first line, every header with its words decoded, and the body. */
async function allAnswers({ station, who, cookie }: Asking): Promise<typeof heard> {
  const answers = []
  for (const [what, ask] of questionsOf(site, one, cookie)) {
    const { status, headers, text } = await ask()
    const head = [...headers].map(([name, value]) => `${name}: ${decoded(value)}`)
    answers.push({ station, who, what, text: [status, ...head, decoded(text)].join('\n') })
  }
  return answers
}

function decoded(text: string): string {
  return text.replaceAll(/(%[0-9A-F]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString())
}

const told = (words: string[], among: typeof heard) =>
  among
    .filter(({ text }) => words.some((word) => text.includes(word)))
    .map(({ station, who, what }) => `${who} heard it at ${what} (${station})`)

it('asks everything of everybody at every station', () => {
  expect(new Set(heard.map(({ station }) => station)).size).toBe(3)
  for (const who of [...COLLEAGUES, ...OTHERS]) {
    expect(heard.filter((each) => each.who === who).length).toBeGreaterThan(3 * 50)
  }
  expect(heard.filter(({ text }) => text.startsWith('500')).map(({ what }) => what)).toEqual([])
})

it.each(OTHERS)('%s hears nothing of the applicant, of the case or of its files', (who) => {
  const all = heard.filter((each) => each.who === who)
  expect(told([...Object.values(IDENTITY), ...Object.values(CONTENT), '金丝雀', one.queryCode], all)).toEqual([])
})

it.each(OTHERS)('%s does not even hear that the case is there', (who) => {
  const all = heard.filter((each) => each.who === who)
  expect(
    told(
      [one.id],
      all.filter(({ what }) => !what.startsWith('/')),
    ),
  ).toEqual([])
})

it.each(COLLEAGUES)('%s hears what it is about, and the identity only on asking with a reason', (who) => {
  const { idNumber, phone, email, address } = IDENTITY
  const all = heard.filter((each) => each.who === who)
  expect(told([CONTENT.description], all).length).toBeGreaterThan(0)
  const masked = all.filter(({ what }) => what !== 'case.unmask')
  expect(told([idNumber, phone, email, address, one.queryCode], masked)).toEqual([])
  expect(told([idNumber], all).length).toBe(3)
})

it('the applicant hears all of it, so that it was there to be heard', async () => {
  const { text } = await site.call(
    '/api/resident',
    { action: 'application.read', receipt: one.id },
    { cookie: one.owner },
  )
  expect(text).toContain(CONTENT.description)
  const file = await site.ask(`/api/files/${one.proof}`, { cookie: one.owner })
  expect(decoded(file.headers.get('content-disposition') ?? '')).toContain(IDENTITY.name)
})

it('neither the log nor the console holds any of it, nor a secret', () => {
  expect(logged.length).toBeGreaterThan(1000)
  const lines = [...logged, ...consoles.flatMap(({ mock }) => mock.calls)].map((line) => JSON.stringify(line))
  const secrets = [...Object.values(IDENTITY), ...Object.values(CONTENT), '金丝雀', one.id, one.queryCode, one.owner]
  expect(lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([])
})
