import { join } from 'node:path'
import { setImmediate as turnEnds } from 'node:timers/promises'
import { getCloudbaseContext } from '@cloudbase/node-sdk'
import { getWXContext } from 'wx-server-sdk'
import { type CloudContext, readVisitor } from '../../cloudfunctions/cloudbase/visitor-in-context'
import { openKeys } from '../../service/sealing/stored-keys'
import { openVault } from '../../service/sealing/vault'
import { computeOneTimeCode } from '../../service/sign-in/check-sign-in'
import type { Receipt, ResidentCard, StaffCard } from '../../typings/api'
import { dataOf, FILING, PASSWORD, SECRET, staffId } from '../service/stage'
import { type Double, openDouble } from './double/server'
import { hostCalls, inCall, KEYS, openFunction, openFunctions } from './host'
import { browserOf, fillOffices, PHOTO, phoneOf } from './journey'

const CALLERS = 5000
/** Going all the way to the database costs a request each. */
const TO_THE_DATABASE = 500

const vault = openVault(openKeys(KEYS))
const everyone = Array.from({ length: CALLERS }, (_, n) => ({ openid: `openid-${n}`, upload: `upload-${n}` }))

describe('the functions as they are uploaded', () => {
  let double: Double
  let functions: Awaited<ReturnType<typeof openFunctions>>
  const log: string[] = []
  beforeAll(async () => {
    jest.spyOn(console, 'error').mockImplementation((line: string) => void log.push(line))
    double = await openDouble()
    functions = await openFunctions(double)
    hostCalls()
  }, 60_000)
  afterAll(async () => {
    functions.close()
    await double.close()
  })

  it('mix up none of 5,000 callers at once, whichever way they ask who calls', async () => {
    const asked = everyone.map(({ openid }) =>
      inCall({ WX_OPENID: openid }, async (context) => {
        await turnEnds()
        const own = readVisitor(context as CloudContext).residentId
        await turnEnds()
        return [own, getWXContext().OPENID, getCloudbaseContext(context as CloudContext).WX_OPENID]
      }),
    )
    expect(await Promise.all(asked)).toEqual(everyone.map(({ openid }) => [`wx:${openid}`, openid, openid]))
  })

  it('ask the database for what belongs to their caller, whatever the event claims', async () => {
    double.requests.length = 0
    const some = everyone.slice(0, TO_THE_DATABASE)
    const replies = await Promise.all(
      some.map(({ openid, upload }) =>
        inCall({ WX_OPENID: openid }, (context) => {
          const claimed = { userInfo: { openId: 'openid-0' }, WX_OPENID: 'openid-0', openid: 'openid-0' }
          const event = { action: 'file.finish', upload, parts: 1, name: 'a.jpg', office: 'east', ...claimed }
          return functions.resident(event, context)
        }),
      ),
    )
    const asked = double.requests.filter(({ collectionName }) => collectionName === 'parts')
    const ids = asked.map(({ query }) => JSON.parse(String(query))._id)
    const own = some.map(({ openid, upload }) => `${vault.fingerprint(`part/wx:${openid}/${upload}`)}-0`)
    expect(ids.sort()).toEqual(own.sort())
    expect(replies).toEqual(some.map(() => expect.objectContaining({ code: 'broken-upload' })))
    expect(log.some((line) => line.includes('openid'))).toBe(false)
  }, 60_000)

  describe('on the 4th of March', () => {
    beforeAll(async () => {
      const TIMERS = ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask', 'performance'] as const
      jest.useFakeTimers({ now: new Date('2025-03-04T02:00:00Z'), doNotFake: [...TIMERS] })
      await fillOffices()
    })
    afterAll(() => {
      jest.useRealTimers()
    })

    it('file an application with its photo, once however often it is sent, and keep it from others', async () => {
      const [zhang, li] = [phoneOf(functions, 'zhang'), phoneOf(functions, 'li')]
      const proof = dataOf(await zhang.upload(PHOTO, '身份证.jpg'))
      const filing = { ...FILING, proofFiles: [proof.id] }
      double.fail('database.commitTransaction', 'lose the answer')
      expect(await zhang.ask('application.file', filing)).toMatchObject({ ok: false })
      const receipt = dataOf(await zhang.ask<Receipt>('application.file', filing))
      expect(dataOf(await zhang.ask<Receipt>('application.file', filing))).toEqual(receipt)
      expect(receipt.submittedOn).toBe('2025-03-04')

      const { cases } = dataOf(await zhang.ask<{ cases: ResidentCard[] }>('application.mine'))
      expect(cases.map((one) => one.receipt)).toEqual([receipt.receipt])
      expect(dataOf(await li.ask<{ cases: ResidentCard[] }>('application.mine')).cases).toEqual([])
      expect(await li.ask('application.read', { receipt: receipt.receipt })).toMatchObject({ code: 'not-found' })

      expect(await zhang.download(proof.id)).toEqual(PHOTO)
      expect(await li.download(proof.id)).toBe('not-found')
      const { receipt: code, queryCode } = receipt
      expect(await li.download(proof.id, { receipt: code, queryCode })).toEqual(PHOTO)
    })

    it('leave no part of a photo behind, and show none to another', async () => {
      const kept = double.requests.filter(({ collectionName, action }) => collectionName === 'parts' && action)
      const sent = kept.filter(({ action }) => action === 'database.modifyDocument').length
      const removed = kept.filter(({ action }) => action === 'database.removeDocument').length
      expect([sent, removed]).toEqual([3, 3])
      expect(JSON.stringify(kept)).not.toContain(PHOTO.toString('base64').slice(0, 60))
    })

    it('let an officer in by the browser, and out again', async () => {
      const browser = browserOf(functions)
      expect((await browser.ask('case.queue', { tab: 'to-confirm' })).status).toBe(401)
      const entered = {
        name: staffId('clerk'),
        password: PASSWORD,
        code: computeOneTimeCode(SECRET, new Date().toISOString()),
      }
      const signedIn = await browser.ask<{ token: string }>('session.signin', entered)
      expect(dataOf(signedIn.reply).token).toBe('')
      const { cases } = dataOf((await browser.ask<{ cases: StaffCard[] }>('case.queue', { tab: 'to-confirm' })).reply)
      expect(cases).toHaveLength(1)
      const letter = dataOf(await browser.upload(PHOTO, '答复附件.jpg'))
      const file = await browser.send('GET', `/api/files/${letter.id}`)
      expect(Buffer.from(file.body, 'base64')).toEqual(PHOTO)
      expect(file.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'no-store' })
      const strange = await browser.ask('session.me', {}, { 'Sec-Fetch-Site': 'cross-site' })
      expect(strange.status).toBe(403)
      await browser.ask('session.signout')
      expect((await browser.ask('session.me')).status).toBe(401)
    })

    it('answer no phone where only a browser or a timer may ask', async () => {
      const fromPhone = { WX_OPENID: 'zhang' }
      expect((await browserOf(functions, fromPhone).send('POST', '/api/office')).statusCode).toBe(403)
      const nightly = (comer: object) => inCall(comer, (context) => functions.nightly({}, context))
      expect(await nightly(fromPhone)).toMatchObject({ ok: false, code: 'forbidden' })
      expect(await nightly({})).toMatchObject({ ok: true })
    })

    it('refuse a body that is too long for its action or made of too many names', async () => {
      const send = async (body: string) =>
        JSON.parse(
          (
            await browserOf(functions).send('POST', '/api/office', {
              body: Buffer.from(body),
              headers: { 'Content-Type': 'application/json' },
            })
          ).body,
        )
      const long = { action: 'session.me', text: 'x'.repeat(100_000) }
      expect(await send(JSON.stringify(long))).toMatchObject({ ok: false, code: 'too-big' })
      expect(await send(`{"action":"report.save","a":${'['.repeat(1_000)}`)).toMatchObject({
        ok: false,
        code: 'too-big',
      })
    })

    it.each([
      ['no JSON', 'POST', '/api/office', 'text/plain', 422],
      ['a list', 'POST', '/api/office', 'application/json', 422],
      ['an address nobody serves', 'GET', '/api/elsewhere', '', 404],
      ['a form that is none', 'POST', '/api/files', 'multipart/form-data', 401],
    ])('refuse %s', async (_, method, path, type, status) => {
      const sent = { body: Buffer.from('[]'), headers: { 'Content-Type': type } }
      expect((await browserOf(functions).send(method, path, sent)).statusCode).toBe(status)
    })
  })

  it('can load wx-server-sdk when it is first needed, in the same file', async () => {
    const lazy = await openFunction(join(__dirname, 'lazy-wechat.mjs'))
    expect(await inCall({ WX_OPENID: 'zhang' }, (context) => lazy.main({}, context))).toBe('zhang')
    lazy.close()
  })
})
