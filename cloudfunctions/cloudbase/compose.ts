import type { Clock } from '../../service/clock'
import { dayOf } from '../../service/instant'
import { consoleLog } from '../../service/log'
import { NO_MESSENGER } from '../../service/messages/messenger'
import { openVault } from '../../service/sealing/vault'
import { createService, type Service } from '../../service/service'
import type { Services } from '../../service/services'
import type { Fail } from '../../typings/api'
import { cloudFiles } from './cloud-files'
import { openCloudbase } from './cloudbase-store'
import { openApp } from './open-app'
import { readSettings } from './read-settings'
import { refuseOtherKeys } from './refuse-other-keys'
import { sendSubscribed } from './send-subscribed-message'
import { wechatMessenger } from './wechat-messenger'

/** The one reader of the system time in the cloud; the legal day is the day in Shanghai, whatever zone a function has. */
export const CLOCK: Clock = {
  now: () => new Date().toISOString(),
  today: () => dayOf(new Date().toISOString()),
}

/** The service in WeChat's cloud, and `refuse`: why it answers nobody, asked before each answer. */
export type Cloud = { service: Service; services: Services; refuse(): Promise<Fail | null> }

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
  return { service: createService(services), services, refuse: refuseOtherKeys(services, keys) }
}
