import { parseArgs } from 'node:util'
import { districtsOf } from '../../service/district/find-in-districts'
import { acceptFindings } from '../../service/nightly/accept-findings'
import { type CommandIO, describeUsage, EXIT_UNUSABLE } from '../gongkai'
import type { Installation } from '../main'
import { verifyAll } from '../operations/verify'
import { OperationRefused, printAnswer, runOrRefuse, withData } from '../operations/with-data'

/**
 * Checks all data, also while a server runs: 0 sound, 1 problems found, 2 no data. `--accept ID… --reason 原因`: takes
 * what the night found missing or gone back as it stands now, which is put on record.
 */
export async function runCommand(args: string[], io: CommandIO): Promise<number> {
  const asked = askedIn(args)
  if (!asked) {
    io.err(describeUsage('verify'))
    return EXIT_UNUSABLE
  }
  return runOrRefuse(io, async () => {
    if (asked.ids.length > 0) {
      printAnswer(io, await withData((installation) => acceptProblems(installation, asked)))
      return 0
    }
    const verification = await withData(verifyAll)
    printAnswer(io, verification)
    return verification.ok ? 0 : 1
  })
}

type VerifyRequest = { ids: string[]; reason: string }

/** Null where it cannot be meant. */
function askedIn(args: string[]): VerifyRequest | null {
  try {
    const options = { accept: { type: 'boolean' }, reason: { type: 'string' } } as const
    const { values, positionals: ids } = parseArgs({ args, options, allowPositionals: true })
    const { accept: isAccepting = false, reason = '' } = values
    if (!isAccepting) return ids.length === 0 && values.reason === undefined ? { ids: [], reason } : null
    return ids.length > 0 && reason.trim() !== '' ? { ids, reason: reason.trim() } : null
  } catch {
    return null
  }
}

/** Throws OperationRefused where the night found nothing under one of the ids. */
async function acceptProblems(
  { services }: Installation,
  { ids, reason }: VerifyRequest,
): Promise<{ accepted: string[] }> {
  const accepted: string[] = []
  for (const district of await districtsOf(services)) {
    accepted.push(...(await acceptFindings(services, district, { ids, reason })))
  }
  if (accepted.length > 0) return { accepted }
  throw new OperationRefused('夜间签名没有记下这些编号的问题，没有什么可以认可。先运行 verify 看是哪一项。')
}
