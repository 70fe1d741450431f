import { type CommandIO, UNUSABLE, usage } from '../gongkai'
import { verifyAll } from '../operations/verify'
import { refusing, tell, withData } from '../operations/with-data'

/** Checks all data (design.md §4), also while a server runs: 0 sound, 1 problems found, 2 no data. */
export async function run(args: string[], io: CommandIO): Promise<number> {
  if (args.length > 0) {
    io.err(usage('verify'))
    return UNUSABLE
  }
  return refusing(io, async () => {
    const verification = await withData(verifyAll)
    tell(io, verification)
    return verification.ok ? 0 : 1
  })
}
