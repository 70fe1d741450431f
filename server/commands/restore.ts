import { resolve } from 'node:path'
import { readConfig } from '../config'
import { type CommandIO, describeUsage, EXIT_UNUSABLE } from '../gongkai'
import { restoreBackup } from '../operations/restore'
import { printAnswer, runOrRefuse } from '../operations/with-data'

/** Restores a backup into the empty folder that DATA_DIR names, and the empty database where DATABASE_URL names one: 0 done, 2 refused and nothing written. */
export async function runCommand(args: string[], io: CommandIO): Promise<number> {
  const [file, ...more] = args
  if (!file || file.startsWith('-') || more.length > 0) {
    io.err(describeUsage('restore'))
    return EXIT_UNUSABLE
  }
  return runOrRefuse(io, async () => {
    const config = readConfig()
    const restored = await restoreBackup(resolve(io.cwd, file), config)
    if (config.keys) io.err('密钥以 GONGKAI_KEYS 为准，没有写进数据文件夹：它要是备份时的密钥。\n')
    else if (!restored.keys) io.err('备份里没有密钥：请把原来的 keys.json 放进数据文件夹，再启动服务。\n')
    printAnswer(io, restored)
    return 0
  })
}
