import type { Day } from '../../day'
import { type Refusal, refuse } from '../../refusal'
import type { CommandOf, Context } from '../command'
import type { CaseEvent, ServiceMeans } from '../events'
import type { CaseState } from '../state'
import { firstOf, refusePastDay } from './days'

type Serving = CommandOf<'serve-letter'>

/** What shows that it was served. A file is a photo of the 送达回证, or a picture of what was sent. */
type Proof = { missing: string; fileWillDo: boolean }
const SIGNATURE: Proof = { missing: '请写明由谁签收，或者上传送达回证。', fileWillDo: true }
const PROOF: Record<Exclude<ServiceMeans, 'online'>, Proof> = {
  posted: { missing: '请填写挂号信或者邮政快递的邮件号。', fileWillDo: false },
  'signed-for': SIGNATURE,
  entrusted: SIGNATURE,
  'pick-up': SIGNATURE,
  email: { missing: '请写明发到哪个邮箱，或者上传发送记录。', fileWillDo: true },
}

/** Art. 40: means that only those get who asked for the information that way. */
const ONLY_AS_ASKED: Partial<Record<ServiceMeans, string>> = {
  online: '申请人没有选择网上获取，请改用其他方式送达。',
  email: '申请人没有选择电子邮件，请改用其他方式送达。',
}

/**
 * 235号 Art. 4: the day of posting, of the signature, or (not named there) of sending and of the letter being put on the
 * applicant's page. A letter that came back is served again on a day of its own.
 */
export function serve(state: CaseState, command: Serving, context: Context): CaseEvent[] | Refusal {
  const { means, evidence, fileIds = [] } = command
  const { today } = context
  const unasked = refuseUnasked(means, context)
  if (unasked) return unasked
  if (means === 'online') return [{ type: 'letter-served', servedOn: today, means }]
  const { servedOn } = command
  const proven: CaseEvent = {
    ...{ type: 'letter-served', servedOn, means },
    ...(evidence.trim() && { evidence }),
    ...(fileIds.length > 0 && { fileIds }),
  }
  const refusal = firstOf(
    refusePastDay(servedOn, { field: 'servedOn', notBefore: earliest(state), today }),
    refuseCourier(command),
    refuseUnproven(command, PROOF[means]),
  )
  return refusal ?? [proven]
}

function earliest({ reply }: CaseState): Day | null {
  return reply?.cameBackOn ?? reply?.issuedOn ?? null
}

function refuseUnasked(means: ServiceMeans, { delivery }: Context): Refusal | null {
  const sentence = ONLY_AS_ASKED[means]
  return !sentence || delivery === means ? null : refuse('fields', '第四十条', { fields: { means: sentence } })
}

function refuseCourier({ means, carrier }: Serving): Refusal | null {
  if (means !== 'posted' || carrier !== 'courier') return null
  const carriers = '邮寄送达只能通过邮政企业，不能用其他快递（国办公开办函〔2016〕235号第四条）。'
  return refuse('fields', '国办公开办函〔2016〕235号第四条', { fields: { carrier: carriers } })
}

function refuseUnproven({ evidence, fileIds = [] }: Serving, { missing, fileWillDo }: Proof): Refusal | null {
  if (evidence.trim() || (fileWillDo && fileIds.length > 0)) return null
  return refuse('fields', '国办公开办函〔2016〕235号第四条', { fields: { evidence: missing } })
}
