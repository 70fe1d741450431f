import { Damaged, Unwritable } from '../../service/store/storage-errors'
import { BadSetting } from '../config'
import type { KeyRing } from '../keys'
import { toNamedError } from '../store/database-errors'

/** Opens what lies in the data folder; what the system has against it becomes a sentence for whoever starts the server. */
export function explainFailure<R>(folder: string, work: () => R): R {
  try {
    return work()
  } catch (error) {
    const reason = explainError(folder, error)
    throw reason ? new BadSetting(reason, { cause: error }) : error
  }
}

const BY_CODE: Record<string, (folder: string) => string> = {
  ENOTDIR: (folder) => `DATA_DIR 指的是文件，不是文件夹：${folder}。请改成文件夹。`,
  EEXIST: (folder) => `DATA_DIR 指的是文件，不是文件夹：${folder}。请改成文件夹。`,
  EISDIR: (folder) => `${folder} 里应当是文件的地方有一个同名的文件夹，请移走。`,
  ENOENT: (folder) => `无法建立数据文件夹 ${folder}：上一级不存在，或者不能写入。`,
}
for (const code of ['EACCES', 'EPERM', 'EROFS']) {
  BY_CODE[code] = (folder) => `数据文件夹 ${folder} 只能读不能写，或者运行服务的账号没有权限。请改正权限，再启动。`
}
for (const code of ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO']) {
  BY_CODE[code] = (folder) => `数据文件夹 ${folder} 所在的磁盘满了，或者出了故障。请腾出空间，再启动。`
}

/** The sentence for what kept the data from being opened; null for a bug. */
export function explainError(folder: string, error: unknown): string | null {
  if (error instanceof BadSetting) return error.message
  const known = toNamedError(error)
  if (known instanceof Damaged) {
    return `${folder} 里的数据库文件 gongkai.db 已损坏，或者不是数据库。请先把数据文件夹整个复制一份，再用最近的备份恢复：npm run -s gongkai -- restore 备份文件`
  }
  if (known instanceof Unwritable) {
    return `数据文件夹 ${folder} 不能写入：磁盘满了，只能读，或者没有权限。请改正以后再启动。`
  }
  return BY_CODE[String(Reflect.get(Object(error), 'code'))]?.(folder) ?? null
}

const BAD_KEYS = '密钥文件 keys.json 读不出来，或者内容不完整。请把原来的 keys.json 放回数据文件夹，再启动；不要新建。'

/** Throws BadSetting for a file of keys that is not whole. */
export function loadWholeKeys(load: () => KeyRing): KeyRing {
  const keys = loadKeyRing(load)
  const isWhole = Object.values(keys.master).every((key) => key.length === KEY_BYTES)
  const others = [keys.root, keys.cookie].every((key) => key.length === KEY_BYTES)
  if (isWhole && others && keys.master[keys.current]) return keys
  throw new BadSetting(BAD_KEYS)
}

const KEY_BYTES = 32

function loadKeyRing(load: () => KeyRing): KeyRing {
  try {
    return load()
  } catch (error) {
    throw error instanceof SyntaxError || error instanceof TypeError ? new BadSetting(BAD_KEYS) : error
  }
}
