import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type CommandIO, describeUsage, EXIT_UNUSABLE } from '../gongkai'
import { backUp } from '../operations/backup'
import { printAnswer, runOrRefuse, withData } from '../operations/with-data'

const warnWithoutKeys = (kept: string) =>
  `备份里没有密钥：没有 ${kept}，备份打不开。请把 ${kept} 另外妥善保存，不要与备份放在一处。\n`
const WITH_KEYS = '备份里有密钥：拿到这个文件的人能看到所有内容，请妥善保管。\n'

/** Copies all data into one file, also while a server runs: 0 done, 1 a claimed file was missing, 2 not done. */
export async function runCommand(args: string[], io: CommandIO): Promise<number> {
  const asked = readArguments(args)
  if (!asked) {
    io.err(describeUsage('backup'))
    return EXIT_UNUSABLE
  }
  const file = resolve(io.cwd, asked.file)
  return runOrRefuse(io, async () => {
    const { made, keys } = await withData(async (installation, { folder, keys }) => ({
      made: await backUp(installation, { file, folder, keys, withKeys: asked.withKeys }),
      keys,
    }))
    io.err(made.keys ? WITH_KEYS : warnWithoutKeys(keys ? 'GONGKAI_KEYS' : 'keys.json'))
    if (made.missing.length > 0) io.err('有文件缺失，没有进入备份。请运行 verify 查看详情。\n')
    printAnswer(io, { file, ...made })
    return made.missing.length > 0 ? 1 : 0
  })
}

function readArguments(args: string[]): { file: string; withKeys: boolean } | null {
  try {
    const options = { 'with-keys': { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    const [file, ...more] = positionals
    return file && more.length === 0 ? { file, withKeys: values['with-keys'] === true } : null
  } catch {
    return null
  }
}
