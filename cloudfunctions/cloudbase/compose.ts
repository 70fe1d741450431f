import type { Clock } from '../../service/clock'
import { dayOf } from '../../service/instant'
import { consoleLog } from '../../service/log'
import { NO_MESSENGER } from '../../service/messages/messenger'
import { bringMarksOver } from '../../service/migrations/marks-of-the-installation'
import { respond } from '../../service/respond'
import { openVault } from '../../service/sealing/vault'
import { createService, type Service } from '../../service/service'
import type { Services } from '../../service/services'
import type { Fail, Reply } from '../../typings/api'
import { bringOverPortion, type Portion } from './bring-over'
import { cloudFiles } from './cloud-files'
import { openCloudbase } from './cloudbase-store'
import { listMarks } from './former-marks'
import { openApp } from './open-app'
import { readSettings } from './read-settings'
import { refuseFormerData } from './refuse-former-data'
import { refuseOtherKeys } from './refuse-other-keys'
import { sendSubscribed } from './send-subscribed-message'
import { wechatMessenger } from './wechat-messenger'

/** The one reader of the system time in the cloud; the legal day is the day in Shanghai, whatever zone a function has. */
export const CLOCK: Clock = {
  now: () => new Date().toISOString(),
  today: () => dayOf(new Date().toISOString()),
}

/**
 * The service in WeChat's cloud. `refuse`: why it answers nobody, asked before each answer. `bringOver`: a portion of the
 * data of the version before, or why nothing is written; null where nothing is left of it.
 */
export type Cloud = {
  service: Service
  services: Services
  refuse(): Promise<Fail | null>
  bringOver(isTimeLeft: () => boolean): Promise<Reply<Portion> | null>
}

/** Throws BadSetting. */
export function openCloud(): Cloud {
  const { keys, seal, template } = readSettings()
  const vault = openVault(keys, seal)
  const app = openApp()
  const services: Services = {
    store: openCloudbase(app.database()),
    files: cloudFiles(app, vault),
    vault,
    clock: CLOCK,
    log: consoleLog(),
    messenger: template ? wechatMessenger(sendSubscribed, template) : NO_MESSENGER,
  }
  const marks = () => listMarks(app.database())
  const refuseKeys = refuseOtherKeys(services, keys)
  const refuseData = refuseFormerData(services, marks)
  return {
    service: createService(services),
    services,
    refuse: async () => (await refuseData()) ?? refuseKeys(),
    bringOver: async (isTimeLeft) => {
      if (!(await refuseData())) return null
      await bringMarksOver(services.store, marks)
      return (await refuseKeys()) ?? reportPortion(services, isTimeLeft)
    },
  }
}

function reportPortion(services: Services, isTimeLeft: () => boolean): Promise<Reply<Portion>> {
  const label = { log: services.log, action: 'nightly bring-over', request: '' }
  return respond(label, () => bringOverPortion(services, isTimeLeft))
}
