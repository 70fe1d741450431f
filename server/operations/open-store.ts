import { join } from 'node:path'
import type { MarkDoc } from '../../service/store/documents'
import { INSTALLATION } from '../../service/store/partitions'
import { BadSetting, type Config } from '../config'
import { codeOf, isLost } from '../store/postgres/errors'
import { openPostgres, UnusableDatabase } from '../store/postgres/open'
import type { ServerStore } from '../store/server-store'
import { openSqlite } from '../store/sqlite'
import { explainFailure } from './explain-failure'

/** The store that the settings choose. Throws BadSetting with a sentence that never quotes the address. */
export async function openStore({ folder, database }: Pick<Config, 'folder' | 'database'>): Promise<ServerStore> {
  if (!database) return explainFailure(folder, () => openSqlite(join(folder, 'gongkai.db')))
  try {
    return await openPostgres(database)
  } catch (error) {
    const reason = explainRefusal(error)
    throw reason ? new BadSetting(reason, { cause: error }) : error
  }
}

/** Whether an installation lives here: each begins with its first district. */
export async function isUsed(store: ServerStore): Promise<boolean> {
  return (await store.get<MarkDoc>('marks', INSTALLATION, 'districts')) !== null
}

const REFUSED: Record<string, string> = {
  '28P01': '用户名或者密码不对',
  '28000': '不允许这个用户从这台机器连接（见 pg_hba.conf）',
  '3D000': '没有这个数据库',
  '42501': '这个用户没有权限',
  '53300': '连接数已满',
}

/** What kept the database from being opened; null for a bug. */
function explainRefusal(error: unknown): string | null {
  if (error instanceof UnusableDatabase) return error.message
  const cause: unknown = Reflect.get(Object(error), 'cause') ?? error
  const code = codeOf(cause)
  const why = REFUSED[code] ?? REFUSED[codeOf(error)] ?? explainDriverError(cause)
  if (why) return `不能使用 DATABASE_URL 所指的数据库：${why}。`
  return isLost(cause)
    ? `连不上 DATABASE_URL 所指的数据库（${code || '没有应答'}）。请检查地址和端口，数据库是否已启动。`
    : null
}

function explainDriverError(cause: unknown): string | null {
  const message = String(Reflect.get(Object(cause), 'message'))
  if (/SASL/.test(message)) return '它要求的密码认证方式这里不支持，请改用 scram-sha-256 或者 md5'
  if (/does not support SSL/.test(message)) return '地址要求加密，而它没有开启 TLS'
  const [, parameter] = /unsupported startup parameter: (\w+)/.exec(message) ?? []
  if (parameter) return `前面的连接池（如 PgBouncer）不接受 ${parameter}，请照手册第十一节设置它，或者直接连数据库`
  return /certificate|self-signed/i.test(message) ? '它的证书不能确认，请在地址里用 sslrootcert 指明发证机构' : null
}
