import { dayOf } from '../instant'
import { consoleLog } from '../log'
import { NO_MESSENGER } from '../messenger'
import type { Clock, Services } from '../services'
import { openVault } from '../vault'
import { wechatMessenger } from '../wechat-messenger'
import { openApp } from './app'
import { cloudFiles } from './files'
import { readSettings } from './settings'
import { openCloudbase } from './store'
import { sendSubscribed } from './subscribed'

/** The one reader of the system time in the cloud; the legal day is the day in Shanghai, whatever zone a function has. */
export const CLOCK: Clock = {
  now: () => new Date().toISOString(),
  today: () => dayOf(new Date().toISOString()),
}

/** What a function is given in WeChat's cloud. Throws BadSetting. */
export function openCloud(): Services {
  const { keys, seal, template } = readSettings()
  const vault = openVault(keys, seal)
  const app = openApp()
  return {
    store: openCloudbase(app.database()),
    files: cloudFiles(app, vault),
    vault,
    clock: CLOCK,
    log: consoleLog(),
    messenger: template ? wechatMessenger(sendSubscribed, template) : NO_MESSENGER,
  }
}
