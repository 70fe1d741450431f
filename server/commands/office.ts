import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { rememberKeys } from '../../service/sealing/known-keys'
import { readConfig } from '../config'
import { type CommandIO, describeUsage, EXIT_UNUSABLE } from '../gongkai'
import type { Installation } from '../main'
import { addOffice } from '../operations/offices'
import { OperationRefused, printAnswer, runOrRefuse, withInstallation } from '../operations/with-data'

/** `office add FILE.json`: the first step of a real installation; 2 refused and nothing added. */
export async function runCommand(args: string[], io: CommandIO): Promise<number> {
  const [verb, file, ...more] = args
  if (verb !== 'add' || !file || more.length > 0) {
    io.err(describeUsage('office'))
    return EXIT_UNUSABLE
  }
  return runOrRefuse(io, async () => {
    const described = await readJsonFile(io.cwd, file)
    const adding = async (installation: Installation) => {
      const added = await addOffice(installation, described)
      await rememberKeys(installation)
      return added
    }
    printAnswer(io, await withInstallation(readConfig(), adding))
    io.err('已登记。接下来用 user add 添加工作人员。\n')
    return 0
  })
}

async function readJsonFile(folder: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(resolve(folder, file), 'utf8'))
  } catch (error) {
    throw new OperationRefused(error instanceof SyntaxError ? `${file} 不是完整的 JSON。` : `无法读取 ${file}。`)
  }
}
