import { type CommandIO, describeUsage, EXIT_UNUSABLE } from '../gongkai'
import { applyRetention } from '../operations/retention'
import { OperationRefused, printAnswer, runOrRefuse, withData } from '../operations/with-data'

const NOT_SET =
  '没有设置 RETENTION_YEARS：申请人身份一直保存。请先与档案、法制人员商定年数，再设置，例如 RETENTION_YEARS=10。'

/** `retention`: lists whose identity is kept no longer, and with `--apply` takes it out. 0 done, 2 no years set. */
export async function runCommand(args: string[], io: CommandIO): Promise<number> {
  if (args.length > 1 || (args[0] ?? '--apply') !== '--apply') {
    io.err(describeUsage('retention'))
    return EXIT_UNUSABLE
  }
  return runOrRefuse(io, async () => {
    const retention = await withData((installation, { retentionYears: years }) => {
      if (years === null) throw new OperationRefused(NOT_SET)
      return applyRetention(installation, { years, isApplied: args.length === 1 })
    })
    printAnswer(io, retention)
    if (retention.removed > 0) io.err('已删除。旧备份里还有：按 docs/operations.md 第八节处理。\n')
    return 0
  })
}
