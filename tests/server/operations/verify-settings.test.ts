import type { Installation } from '../../../server/main'
import { makeFindings } from '../../../server/operations/verify/findings'
import { checkSettings } from '../../../server/operations/verify/settings'
import type { OfficeDoc, SettingsDoc } from '../../../service/store/documents'
import { asStaff, dataOf, openStage, type Stage } from '../../service/stage'

let stage: Stage
beforeEach(async () => {
  stage = await openStage('2025-03-03')
  const { version, values } = dataOf(await asStaff('administrator', 'office.settings'))
  dataOf(await asStaff('administrator', 'office.save', { version, values: { ...values, graceDays: '3' } }))
})
afterEach(() => stage.close())

const office = (change: Partial<OfficeDoc>) =>
  stage.services.store.transact('weibin', (tx) => tx.patch<OfficeDoc>('offices', 'zhongtong', change))

async function found() {
  const findings = makeFindings()
  await checkSettings({ store: stage.services.store, services: stage.services } as Installation, findings)
  return findings.problems.map(({ what, id, where }) => ({ what, id, where }))
}

describe('verify', () => {
  it('finds nothing in settings as they were saved', async () => expect(await found()).toEqual([]))

  it('names a review body that nobody set on the page', async () => {
    await office({ reviewBody: '某区人民政府' })
    expect(await found()).toEqual([{ what: 'settings', id: 'zhongtong', where: 'reviewBody' }])
  })

  it('names an office whose last save is gone', async () => {
    await stage.services.store.transact('weibin', (tx) => tx.remove('settings', 'zhongtong/1'))
    expect(await found()).toEqual([{ what: 'settings', id: 'zhongtong', where: 'version' }])
  })

  it('names a version that was changed', async () => {
    await stage.services.store.transact('weibin', (tx) =>
      tx.patch<SettingsDoc>('settings', 'zhongtong/1', { actor: 'other' }),
    )
    expect(await found()).toEqual([{ what: 'settings', id: 'zhongtong/1', where: 'mac' }])
  })
})
