import { checkSettings, type TypedSettings, writeTypedSettings } from '../../domain/office-settings/check-settings'
import type { OfficeApi, SettingsView } from '../../typings/api'
import { officeBy } from '../district/find-offices'
import { Failure } from '../respond'
import { withMac } from '../sealing/document-mac'
import type { Services } from '../services'
import { auditBy } from '../store/audit-entry'
import type { AuditDoc, OfficeDoc, SettingChange, SettingsDoc, StaffDoc } from '../store/documents'
import { everyDoc } from '../store/every-document'
import { keepDone, pressOf, wasDoneIn } from '../store/idempotency-key'
import type { Tx } from '../store/store'
import { settingsOf } from './office-settings'
import { describeSettings, labelOf } from './settings-view'

/** How many former versions the page lists; all of them are kept. */
const SHOWN = 20

export async function readSettings(services: Services, staff: StaffDoc): Promise<SettingsView> {
  const { store } = services
  const { partition, office: id } = staff
  const [office, history, people] = await Promise.all([
    officeBy(services, id),
    store.query<SettingsDoc>('settings', { partition, eq: { office: id }, order: ['version', 'desc'], limit: SHOWN }),
    everyDoc<StaffDoc>(store, 'staff', { partition, eq: { office: id } }),
  ])
  const names = new Map(people.map(({ _id, name }) => [_id, name]))
  const shown = { version: office.version ?? 0, settings: settingsOf(office), history: history.items, names }
  return describeSettings(shown)
}

/** A new version of the settings: who changed what is kept for good, and what is typed over another's change is not saved. */
export async function saveSettings(services: Services, staff: StaffDoc, asked: OfficeApi['office.save']['in']) {
  const { values, version, key } = asked
  const press = pressOf(services, staff, { key, content: { settings: values } })
  const checked = checkSettings(values)
  if (!checked.ok) throw new Failure('fields', '有内容需要修改，请看标出的地方。', checked.fields)
  const { settings } = checked
  await services.store.transact(staff.partition, async (tx) => {
    if (await wasDoneIn(tx, press)) return
    const office = await tx.get<OfficeDoc>('offices', staff.office)
    if (!office) throw new Error('an officer belongs to an office that is not there')
    if ((office.version ?? 0) !== version) throw await changedMeanwhile(tx, office)
    const changes = changesBetween(writeTypedSettings(settingsOf(office)), writeTypedSettings(settings))
    if (changes.length === 0) return
    const next = { _id: `${office._id}/${version + 1}`, partition: office.partition, office: office._id }
    const doc = { ...next, version: version + 1, at: services.clock.now(), actor: staff._id, settings, changes }
    await tx.create<SettingsDoc>('settings', withMac(services.vault, 'settings', doc))
    await tx.patch<OfficeDoc>('offices', office._id, { ...settings, version: version + 1 })
    await tx.create<AuditDoc>('audit', auditBy(services, staff, { what: 'office.save', on: doc._id }))
    await keepDone(tx, press, services.clock.now())
  })
  return readSettings(services, staff)
}

function changesBetween(before: TypedSettings, after: TypedSettings): SettingChange[] {
  return Object.entries(after)
    .map(([name, to]) => ({ name, from: before[name] ?? '', to }))
    .filter(({ from, to }) => from !== to)
}

/** The second of two administrators is told who changed what, and nothing of theirs is saved over it. */
async function changedMeanwhile(tx: Tx, { _id, version }: OfficeDoc): Promise<Failure> {
  const last = await tx.get<SettingsDoc>('settings', `${_id}/${version}`)
  const staff = last && (await tx.get<StaffDoc>('staff', last.actor))
  const what = last?.changes.map(({ name }) => `“${labelOf(name)}”`).join('、') ?? ''
  return new Failure(
    'conflict',
    `在您填写期间，${staff?.name ?? '同事'}刚刚改了机关设置${what ? `：${what}` : ''}。请看过最新内容再保存，您填写的内容还在。`,
  )
}
