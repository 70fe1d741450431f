import { openLog } from '../../server/log'
import { consoleLog } from '../../service/log'
import { FILING } from '../service/stage'
import { JPEG, OFFICE } from './demo-installation'
import { type OpenSite, openSite } from './http/site'

type Line = { level: string; time: string; what: string; [field: string]: unknown }
const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

const into = (write: (line: string) => void) => ({ write })

describe('the log of a server', () => {
  let site: OpenSite
  let said = ''
  let receipt = ''
  beforeAll(async () => {
    const log = openLog(
      'debug',
      into((line) => {
        said += line
      }),
    )
    site = await openSite({ services: { log } })
    receipt = await fileAndRead()
    await site.call('/api/office', { action: '张三', name: '李四' })
    await site.ask(`/streets/${OFFICE}?q=${encodeURIComponent('张三')}&receipt=${receipt}`)
    await site.ask(`/admin/cases/${receipt}`)
    await site.ask('/api/files/x?name=zhangsan')
    await site.signIn('lin')
    await site.ask('/api/files/../../etc/zhangsan')
  })
  afterAll(() => site.close())

  async function fileAndRead(): Promise<string> {
    const body = new FormData()
    body.append('file', new Blob([JPEG]), '张三的证件.jpg')
    const uploaded = await site.ask(`/api/files?office=${OFFICE}`, { body })
    const { cookie } = uploaded
    const filing = { ...FILING, office: OFFICE, proofFiles: [JSON.parse(uploaded.text).data.id] }
    const filed = await site.call('/api/resident', { action: 'application.file', ...filing }, { cookie })
    const { receipt, queryCode } = JSON.parse(filed.text).data
    await site.call('/api/resident', { action: 'application.read', receipt, queryCode })
    secrets = [receipt, queryCode, cookie.split('=')[1] ?? '', FILING.name, FILING.idNumber, FILING.phone]
    return receipt
  }
  let secrets: string[] = []

  it('has a line for each call with its action, its code and its time', () => {
    const calls = linesOf(said).filter(({ what }) => what === 'call')
    expect(calls.map(({ action, code }) => [action, code])).toEqual([
      ['resident application.file', 'ok'],
      ['resident application.read', 'ok'],
      ['office unknown', 'unknown-action'],
      ['office session.signin', 'ok'],
    ])
    expect(calls.every(({ ms, request, time }) => Number(ms) > 0 && request && time)).toBe(true)
  })

  it('names the route of every answer and never the address', () => {
    const requests = linesOf(said).filter(({ what }) => what === 'request')
    expect(requests.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', '/api/files', 200],
      ['POST', '/api/resident', 200],
      ['POST', '/api/resident', 200],
      ['POST', '/api/office', 404],
      ['GET', '/streets/:office', 200],
      ['GET', '*', 200],
      ['GET', '/api/files/:id', 404],
      ['POST', '/api/office', 200],
      ['GET', '*', 404],
    ])
  })

  it('holds no name, number, code or cookie of anybody', () => {
    expect(secrets.every((secret) => secret.length > 1)).toBe(true)
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([])
    expect(said).not.toMatch(/张三|李四|zhangsan/)
  })

  it('is the same in the cloud but for its order', () => {
    const [there, here]: string[][] = [[], []]
    consoleLog('info', (line) => there?.push(line)).write('info', { what: 'call', code: 'ok', ms: 1 })
    openLog('info', { write: (line) => void here?.push(line) }).write('info', { what: 'call', code: 'ok', ms: 1 })
    const [one, other] = [JSON.parse(there?.[0] ?? ''), JSON.parse(here?.[0] ?? '')]
    expect({ ...one, time: '' }).toEqual({ ...other, time: '' })
  })

  it('is silent below its level', () => {
    let loud = ''
    const log = openLog(
      'warn',
      into((line) => {
        loud += line
      }),
    )
    log.write('info', { what: 'call' })
    log.write('warn', { what: 'readiness' })
    expect(linesOf(loud).map(({ what }) => what)).toEqual(['readiness'])
  })
})
