/** What a command writes to and reads from; `cwd` is the caller's folder. */
export type CommandIO = { cwd: string; out(text: string): void; err(text: string): void }
/** Answers the exit code: 0 good, 1 found problems, 2 unusable input. */
export type CommandModule = { runCommand(args: string[], io: CommandIO): Promise<number> }

/** Every command and how it is called. Its code is server/commands/NAME.ts, loaded only when asked for. */
const COMMANDS: Record<string, string> = {
  clock: 'clock FILE.jsonl [--sheet]',
  fee: 'fee --items N | fee --pages N',
  tables: 'tables FILE.jsonl --year Y',
  report: 'report check FILE [--previous FILE]',
  serve: 'serve',
  backup: 'backup FILE [--with-keys]',
  restore: 'restore FILE',
  verify: 'verify | verify --accept ID… --reason 原因',
  keys: 'keys rotate | keys status',
  retention: 'retention [--apply]',
  office: 'office add FILE.json',
  user: 'user add --office ID --login NAME --name 姓名 --roles clerk,reviewer',
}

export const EXIT_UNUSABLE = 2

export function describeUsage(name?: string): string {
  const lines = name ? [COMMANDS[name] ?? name] : Object.values(COMMANDS)
  return `用法：\n${lines.map((line) => `  npm run -s gongkai -- ${line}\n`).join('')}`
}

export async function runGongkai(args: string[], io: CommandIO): Promise<number> {
  const [name = '', ...rest] = args
  if (!Object.hasOwn(COMMANDS, name)) {
    io.err(name ? `没有“${name}”这个命令。\n${describeUsage()}` : describeUsage())
    return EXIT_UNUSABLE
  }
  const command = (await import(`./commands/${name}.ts`)) as CommandModule
  return command.runCommand(rest, io)
}
