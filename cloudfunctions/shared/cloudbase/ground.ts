import type { Fail } from '../../../typings/api'
import { dayOf } from '../instant'
import { consoleLog } from '../log'
import { NO_MESSENGER } from '../messenger'
import type { Clock, Services } from '../services'
import { openVault } from '../vault'
import { wechatMessenger } from '../wechat-messenger'
import { openApp } from './app'
import { cloudFiles } from './files'
import { refuseOtherKeys } from './other-keys'
import { readSettings } from './settings'
import { openCloudbase } from './store'
import { sendSubscribed } from './subscribed'

/** The one reader of the system time in the cloud; the legal day is the day in Shanghai, whatever zone a function has. */
export const CLOCK: Clock = {
  now: () => new Date().toISOString(),
  today: () => dayOf(new Date().toISOString()),
}

/** What a function is given in WeChat's cloud, and `refuse`: why it answers nobody, asked before each answer. */
export type Cloud = { services: Services; refuse(): Promise<Fail | null> }

/** Throws BadSetting. */
export function openCloud(): Cloud {
  const { keys, seal, template } = readSettings()
  const vault = openVault(keys, seal)
  const app = openApp()
  const services = {
    store: openCloudbase(app.database()),
    files: cloudFiles(app, vault),
    vault,
    clock: CLOCK,
    log: consoleLog(),
    messenger: template ? wechatMessenger(sendSubscribed, template) : NO_MESSENGER,
  }
  return { services, refuse: refuseOtherKeys(services, keys) }
}
