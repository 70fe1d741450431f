import { ALGORITHMS, type Algorithm, algorithmCalled } from '../../service/sealing/ciphers'
import { openKeys, type StoredKeys } from '../../service/sealing/stored-keys'
import type { Keys } from '../../service/sealing/vault'
import type { Template } from './wechat-messenger'

export class BadSetting extends Error {
  override name = 'BadSetting'
}

/** `template`: of subscription messages; without one nothing is sent. */
/** `seal`: how new data is sealed. */
export type FunctionSettings = { keys: Keys; seal: Algorithm; template: Template | null }

/** The settings of a function in the cloud; the only reader of its environment. Throws a sentence with the setting's name. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): FunctionSettings {
  const { GONGKAI_KEYS, GONGKAI_TEMPLATE, SEAL } = environment
  if (!GONGKAI_KEYS) throw new BadSetting('云函数缺少环境变量 GONGKAI_KEYS，没有密钥不能启动。做法见 docs/deploy.md。')
  return {
    keys: readJson(GONGKAI_KEYS, 'GONGKAI_KEYS 不对，应与 keys.json 的内容相同', (keys) =>
      openKeys(keys as StoredKeys),
    ),
    seal: readAlgorithm(SEAL),
    template: GONGKAI_TEMPLATE ? readJson(GONGKAI_TEMPLATE, 'GONGKAI_TEMPLATE 不对', readTemplate) : null,
  }
}

function readAlgorithm(text: string | undefined): Algorithm {
  const known = algorithmCalled(text)
  if (known) return known
  throw new BadSetting(`云函数的环境变量 SEAL 要写成 ${ALGORITHMS.join(' 或者 ')}。`)
}

function readJson<T>(text: string, wrong: string, open: (value: unknown) => T): T {
  try {
    return open(JSON.parse(text))
  } catch {
    throw new BadSetting(`云函数的环境变量 ${wrong}。做法见 docs/deploy.md。`)
  }
}

function readTemplate(value: unknown): Template {
  const { id, title = '', office = '', day = '', tip = '' } = Object(value) as Partial<Template>
  if (!id) throw new TypeError('a template without an id')
  return { id, title, office, day, tip }
}
