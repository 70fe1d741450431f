import { type CommandIO, UNUSABLE, usage } from '../gongkai'
import { refusing, tell, withData } from '../operations/data'
import { rotate } from '../operations/rotate'

/** `keys rotate`: 0 everything is under the new key, 1 something did not open, 2 refused. */
export async function run(args: string[], io: CommandIO): Promise<number> {
  const [verb, ...more] = args
  if (verb !== 'rotate' || more.length > 0) {
    io.err(usage('keys'))
    return UNUSABLE
  }
  return refusing(io, async () => {
    const rotation = await withData((ground, { folder }) => rotate(ground, folder))
    tell(io, rotation)
    io.err('请马上另存新的 keys.json：之后的备份要用它才能打开。\n')
    return rotation.unopened.length > 0 ? 1 : 0
  })
}
