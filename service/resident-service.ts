import type { Reply, ResidentApi } from '../typings/api'
import { fileApplication } from './case/file-application'
import { mine, move, readApplication } from './case/follow-application'
import { finishFile, keepPart, readPiece } from './files/upload-in-parts'
import { read } from './input'
import { home, readReport } from './publication/read-public-pages'
import { checkReportText } from './report/check-report'
import {
  ADDRESS,
  FILE_FINISH,
  FILE_PART,
  FILE_READ,
  FILING,
  HOME,
  REPORT_CHECK,
  REPORT_READ,
  SUGGEST,
  SUPPLEMENT,
  WITHDRAW,
} from './resident-inputs'
import { Failure, respond } from './respond'
import { type Services, services } from './services'
import { type CallContext, type Caller, callerOf } from './sign-in/identify-caller'

type Call = { services: Services; caller: Caller; input: unknown }
type Handler = (call: Call) => unknown

/** Every action of a resident. Who calls comes from the environment alone, never from the input. */
const ACTIONS: Record<keyof ResidentApi, Handler> = {
  home: ({ services, input }) => home(services, read(HOME, input)),
  'report.read': ({ services, input }) => readReport(services, read(REPORT_READ, input)),
  'report.check': ({ input }) => checkReportText(read(REPORT_CHECK, input)),
  'application.file': ({ services, caller, input }) => fileApplication(services, idOf(caller), read(FILING, input)),
  'application.mine': ({ services, caller }) => mine(services, idOf(caller)),
  'application.read': ({ services, caller, input }) => readApplication(services, caller, read(ADDRESS, input)),
  'application.withdraw': ({ services, caller, input }) => {
    const { reason, ...asked } = read(WITHDRAW, input)
    return move(services, caller, { ...asked, command: { move: 'withdraw', reason } })
  },
  'application.suggest': ({ services, caller, input }) =>
    move(services, caller, { ...read(SUGGEST, input), command: { move: 'suggest-disclosure' } }),
  'file.part': ({ services, caller, input }) => keepPart(services, idOf(caller), read(FILE_PART, input)),
  'file.finish': ({ services, caller, input }) => finishFile(services, caller, read(FILE_FINISH, input)),
  'file.read': ({ services, caller, input }) => readPiece(services, caller, read(FILE_READ, input)),
  'application.supplement': ({ services, caller, input }) => {
    const { text, files, idKind, idNumber, ...asked } = read(SUPPLEMENT, input)
    const command = { move: 'supplement' as const, text, fileIds: files }
    return move(services, caller, { ...asked, command, identity: { idKind, idNumber } })
  },
}

export async function main(
  event: { action: unknown; [key: string]: unknown },
  context: CallContext,
): Promise<Reply<unknown>> {
  const { action: asked, ...input } = event
  // Whoever calls the function in the cloud may send anything.
  const action = typeof asked === 'string' ? asked : ''
  const known = isAction(action) ? action : 'unknown'
  return respond({ action: `resident ${known}`, request: context.request_id }, async () => {
    if (!isAction(action)) throw new Failure('unknown-action', '没有这项操作。')
    const caller = await callerOf(services(), context)
    return ACTIONS[action]({ services: services(), caller, input })
  })
}

function isAction(action: string): action is keyof ResidentApi {
  return Object.hasOwn(ACTIONS, action)
}

/** Filing and 我的申请 need somebody to belong to: an openid in WeChat, a signed cookie in a browser. */
function idOf(caller: Caller): string {
  if (caller.kind === 'resident') return caller.id
  throw new Failure('not-signed-in', '无法确认您的身份。请从微信或者本网站的首页进入，再试一次。')
}
