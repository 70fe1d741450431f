import { toCanonicalJson } from '../../../service/sealing/canonical-json'
import { macHolds } from '../../../service/sealing/document-mac'
import { settingsOf } from '../../../service/settings/office-settings'
import type { OfficeDoc, SettingsDoc } from '../../../service/store/documents'
import type { Installation } from '../../main'
import type { ServerStore } from '../../store/server-store'
import { checkUnlessUnreadable, countChecked, type Findings } from './findings'
import { readDocs } from './rows'

/** Every version of an office's settings is what was saved, none is missing, and the newest is what the office works by. */
export async function checkSettings({ store, services }: Installation, findings: Findings): Promise<void> {
  for await (const doc of readDocs<SettingsDoc>(store, 'settings')) {
    countChecked(findings, 'settings')
    await checkUnlessUnreadable(findings, doc._id, () => {
      if (macHolds(services.vault, 'settings', doc)) return
      findings.problems.push({ what: 'settings', id: doc._id, where: 'mac', message: '机关设置的记录被改动。' })
    })
  }
  for await (const { _id, partition } of readDocs<OfficeDoc>(store, 'offices')) {
    // Somebody may save between two looks, so what differs is looked at again.
    const where = (await findDifference(store, partition, _id)) && (await findDifference(store, partition, _id))
    if (!where) continue
    const message = '机关设置与最后一次保存的不一致，或者少了一次保存。'
    findings.problems.push({ what: 'settings', id: _id, where, message })
  }
}

/** The setting that differs, or 'version'. An office that was never set anew stands as it was registered. */
async function findDifference(store: ServerStore, partition: string, id: string): Promise<string | null> {
  const office = await store.get<OfficeDoc>('offices', partition, id).catch(() => null)
  if (!office) return null
  const version = office.version ?? 0
  const kept = await Promise.all(
    Array.from({ length: version + 1 }, (_, n) => readVersion(store, partition, `${id}/${n + 1}`)),
  )
  if (kept.slice(0, version).includes(null) || kept[version]) return 'version'
  const newest = kept[version - 1]
  return newest ? findChangedSetting(settingsOf(office), newest.settings) : null
}

/** checkRows reports what cannot be read. */
function readVersion(store: ServerStore, partition: string, id: string): Promise<SettingsDoc | null> {
  return store.get<SettingsDoc>('settings', partition, id).catch(() => null)
}

function findChangedSetting(now: object, saved: object): string | null {
  const changed = Object.entries(saved).find(
    ([name, value]) => toCanonicalJson(Reflect.get(now, name)) !== toCanonicalJson(value),
  )
  return changed?.[0] ?? null
}
