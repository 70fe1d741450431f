import { readableFileByCode } from '../../../service/files/file-access'
import { refuseUpload } from '../../../service/files/upload-limits'
import { LIMITS, MAX_UNCLAIMED, spendAllowance } from '../../../service/limits'
import { identifyCaller, networkOf, UNKNOWN_VISITOR, type Visitor } from '../../../service/sign-in/identify-caller'
import type { LimitDoc } from '../../../service/store/documents'
import type { Fail } from '../../../typings/api'
import {
  askResident,
  asResident,
  DISTRICT,
  dataOf,
  FILING,
  failureOf,
  fileApplicationWith,
  openStage,
  runNight,
  type Stage,
  uploadFile,
} from '../stage'

const HOME = '10.0.0.7'
const ELSEWHERE = '203.0.113.9'

let stage: Stage
let receipt: string
let queryCode: string
beforeEach(async () => {
  stage = await openStage('2025-03-03')
  receipt = await fileApplicationWith(stage)
  queryCode = stage.services.vault.code(receipt)
})
afterEach(() => stage.close())

type From = Partial<Visitor>
const ask = async (from: From, change: object = {}) => {
  const event = { action: 'application.read', receipt, queryCode, ...change }
  const answered = await askResident(event, from)
  return answered.ok ? 'ok' : answered.code
}
const guess = (from: From) => ask(from, { queryCode: 'WRNGCDE2' })
/** Somebody new for each guess, as one who throws the cookie away. */
const guesses = async (count: number, from: (at: number) => From) => {
  const told = []
  for (let at = 0; at < count; at += 1) told.push(await guess(from(at)))
  return told
}
const timesTold = (told: string[], code: string) => told.filter((one) => one === code).length

describe('guessing a query code', () => {
  it('stops after sixty tries from one address, whatever cookies are thrown away', async () => {
    await spendAllowance(stage.services, [['codesBySource', ELSEWHERE]], LIMITS.codesBySource.max - 2)
    const told = await guesses(4, (at) => ({ residentId: `web:new ${at}`, address: ELSEWHERE }))
    expect(told).toEqual(['not-found', 'not-found', 'too-many', 'too-many'])
    expect(await ask({ residentId: 'web:newer', address: ELSEWHERE })).toBe('too-many')
  })

  it('stops after ten tries of one openid', async () => {
    const told = await guesses(12, () => ({ residentId: 'wx:o-1', address: ELSEWHERE }))
    expect(timesTold(told, 'not-found')).toBe(LIMITS.codesByCaller.max)
  })

  it('is told when it may go on, in words and in seconds', async () => {
    await guesses(10, () => ({ residentId: 'web:li' }))
    const event = { action: 'application.read', receipt, queryCode }
    const told = (await askResident(event, { residentId: 'web:li' })) as Fail
    expect(told).toMatchObject({ code: 'too-many', message: '试的次数太多了，请在18:15以后再试。', retryAfter: 900 })
  })

  it('stops for a receipt that never was exactly as for one that is', async () => {
    const none = 'AAAA-AAAA-AAAA-AAAA'
    const told = []
    for (let at = 0; at < 12; at += 1) told.push(await ask({ residentId: 'web:li' }, { receipt: none }))
    expect(told).toEqual(await guesses(12, () => ({ residentId: 'web:wu' })))
  })

  it('is the same for the files of a case', async () => {
    const caller = await identifyCaller(stage.services, { ...UNKNOWN_VISITOR, residentId: 'web:li' })
    const read = (code: string) =>
      readableFileByCode(stage.services, caller, { receipt, queryCode: code, fileId: 'proof-key-of-a-draft' })
    await spendAllowance(stage.services, [['codesByCaller', 'web:li']], LIMITS.codesByCaller.max - 1)
    expect(await read('WRNGCDE2')).toBeNull()
    await expect(read(queryCode)).rejects.toMatchObject({ code: 'too-many' })
  })

  it('is the same for withdrawing', async () => {
    await guesses(10, () => ({ residentId: 'web:li' }))
    const withdrawal = { action: 'application.withdraw', version: 1, reason: '' }
    expect(await ask({ residentId: 'web:li' }, withdrawal)).toBe('too-many')
  })
})

describe('an applicant whose receipt others guess at', () => {
  const attack = () => spendAllowance(stage.services, [['codesOfReceipt', receipt]], LIMITS.codesOfReceipt.max)

  it('reads it on, having filed it', async () => {
    await attack()
    expect(await ask({ residentId: 'web:zhang', address: ELSEWHERE }, { queryCode: '' })).toBe('ok')
  })

  it('reads it on another device that has opened it before, from whatever address', async () => {
    expect(await ask({ residentId: 'web:phone', address: HOME })).toBe('ok')
    await attack()
    await spendAllowance(stage.services, [['codesBySource', HOME]], LIMITS.codesBySource.max)
    expect(await guess({ residentId: 'web:next door', address: HOME })).toBe('too-many')
    expect(await ask({ residentId: 'web:phone', address: HOME })).toBe('ok')
  })

  it('opens it anew from another address, until five hundred guesses were made in a day', async () => {
    await spendAllowance(stage.services, [['codesBySource', ELSEWHERE]], LIMITS.codesBySource.max)
    expect(await guess({ residentId: 'web:stranger', address: ELSEWHERE })).toBe('too-many')
    expect(await ask({ residentId: 'web:new phone', address: HOME })).toBe('ok')
    await spendAllowance(stage.services, [['codesOfReceipt', receipt]], LIMITS.codesOfReceipt.max)
    expect(await ask({ residentId: 'web:newer phone', address: HOME })).toBe('too-many')
  })

  it('is not counted for right codes, nor for asking without one', async () => {
    for (let at = 0; at < 20; at += 1) expect(await ask({ residentId: 'web:li' }, { queryCode: '' })).toBe('not-found')
    expect(await ask({ residentId: 'web:li' })).toBe('ok')
  })
})

describe('a flood', () => {
  it('of filings by one caller stops at twenty in an hour and goes on in the next', async () => {
    for (let at = 1; at < LIMITS.filings.max; at += 1) await fileApplicationWith(stage, { key: `key-of-draft-${at}` })
    const proofFiles = [await uploadFile(stage, 'web:zhang', 'one-more')]
    const more = { ...FILING, key: 'one-more-key', proofFiles }
    const told = failureOf(await asResident('zhang', 'application.file', more))
    expect(told).toMatchObject({ code: 'too-many', retryAfter: 3600 })
    expect(
      await asResident('zhang', 'application.file', { ...FILING, proofFiles: ['proof-key-of-a-draft'] }),
    ).toMatchObject({ ok: true })
    stage.day.today = '2025-03-04'
    expect(dataOf(await asResident('zhang', 'application.file', more)).receipt).toMatch(/-/)
  })

  const size = 1024 * 1024
  const send = async (who: string, address = HOME) => {
    const visitor = { ...UNKNOWN_VISITOR, residentId: `web:${who}`, address }
    const caller = await identifyCaller(stage.services, visitor)
    return refuseUpload(stage.services, caller, { partition: DISTRICT, size })
  }

  it('of uploads by one caller stops at 75 megabytes in an hour', async () => {
    await spendAllowance(stage.services, [['uploadsByCaller', 'web:li']], 148)
    await send('li')
    await expect(send('li')).rejects.toMatchObject({ code: 'too-many', retryAfter: 3600 })
    await expect(send('wu')).resolves.toBeUndefined()
  })

  it('of uploads from one address stops whatever cookies are thrown away', async () => {
    await spendAllowance(stage.services, [['uploadsBySource', ELSEWHERE]], LIMITS.uploadsBySource.max)
    await expect(send('wu', ELSEWHERE)).rejects.toMatchObject({ code: 'too-many' })
    await expect(send('wu', HOME)).resolves.toBeUndefined()
  })

  it('of files that belong to no filing stops at twenty', async () => {
    for (let at = 0; at < MAX_UNCLAIMED; at += 1) await uploadFile(stage, 'web:li', `unclaimed-${at}`)
    await expect(send('li')).rejects.toMatchObject({
      code: 'too-many',
      fields: { file: expect.stringContaining('20') },
    })
  })
})

describe('the counters', () => {
  it('hold neither address nor caller nor receipt', async () => {
    await guess({ residentId: 'web:li', address: ELSEWHERE })
    const { items } = await stage.services.store.query<LimitDoc>('limits', { partition: 'limits' })
    expect(items).toHaveLength(3)
    for (const word of [ELSEWHERE, 'li"', receipt]) expect(JSON.stringify(items)).not.toContain(word)
  })

  it('are removed at night once their time is over', async () => {
    await guess({ residentId: 'web:li' })
    stage.day.today = '2025-03-05'
    await runNight()
    expect((await stage.services.store.query('limits', { partition: 'limits' })).items).toEqual([])
  })
})

it.each([
  ['10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('the network of %s is %s', (address, network) => expect(networkOf(address)).toBe(network))
