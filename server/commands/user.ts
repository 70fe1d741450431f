import { parseArgs } from 'node:util'
import { type CommandIO, describeUsage, EXIT_UNUSABLE } from '../gongkai'
import { addUser, type NewUser } from '../operations/accounts'
import { printAnswer, runOrRefuse, withData } from '../operations/with-data'

/** `user add`: prints the account with its password and secret, once; 2 refused and nothing added. */
export async function runCommand(args: string[], io: CommandIO): Promise<number> {
  const asked = readArguments(args)
  if (!asked) {
    io.err(describeUsage('user'))
    return EXIT_UNUSABLE
  }
  return runOrRefuse(io, async () => {
    printAnswer(io, await withData((installation) => addUser(installation, asked)))
    io.err('密码和动态码密钥只显示这一次，请当面交给本人。\n')
    return 0
  })
}

const OPTIONS = {
  office: { type: 'string' },
  login: { type: 'string' },
  name: { type: 'string' },
  roles: { type: 'string' },
} as const

function readArguments(args: string[]): NewUser | null {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS })
    const { office, login, name, roles } = values
    if (positionals.join() !== 'add' || !office || !login || !name || !roles) return null
    return { office, login, name, roles }
  } catch {
    return null
  }
}
