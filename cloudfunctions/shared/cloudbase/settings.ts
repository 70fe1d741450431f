import { openKeys, type StoredKeys } from '../keys'
import type { Keys } from '../vault'

export class BadSetting extends Error {
  override name = 'BadSetting'
}

/** The settings of a function in the cloud; the only reader of its environment. Throws a sentence with the setting's name. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): { keys: Keys } {
  const text = environment.GONGKAI_KEYS
  if (!text) throw new BadSetting('云函数缺少环境变量 GONGKAI_KEYS，没有密钥不能启动。做法见 docs/deploy.md。')
  try {
    return { keys: openKeys(JSON.parse(text) as StoredKeys) }
  } catch {
    throw new BadSetting('云函数的环境变量 GONGKAI_KEYS 不对，应与 keys.json 的内容相同。做法见 docs/deploy.md。')
  }
}
