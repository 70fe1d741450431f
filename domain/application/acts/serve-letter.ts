import type { Day } from '../../day'
import { refusePastDay } from '../../record/days'
import { anyDay, oneOf, onlyWhen, optionalField, requiredWhen, shortText, uploadedFiles } from '../../record/fields'
import type { Choice } from '../../record/form'
import { firstRefusal, type Refusal, refuse } from '../../refusal'
import { SERVICE_MEANS_WORDS } from '../../words/application'
import { type CaseScene, defineAct } from '../act'
import type { Context } from '../context'
import { defineEvent } from '../event'
import type { CaseEvent } from '../events'
import { LETTER_SERVED } from '../events/reply-and-after'
import { refuseUntold } from '../rules/objection'
import { hasReply } from '../rules/reply-guards'
import { SERVICE_RULE } from '../rules/service-rule'
import type { CaseState } from '../state'
import { REPLYABLE } from '../status'
import { SERVICE_MEANS, type ServiceMeans } from '../vocabulary'

/**
 * The first service alone fixes the day and the row in table three: a reply set aside later changes no cell of it, table
 * four shows what became of it.
 */
const letterServed = defineEvent(LETTER_SERVED, {
  legalDay: 'servedOn',
  isForApplicant: true,
  title: '送达',
  sentence: '告知书已经送达，申请办结。',
  applicantDetail: ({ means }) => `送达方式：${SERVICE_MEANS_WORDS[means]}。`,
  officerDetail: ({ means, evidence }) => `${SERVICE_MEANS_WORDS[means]}。${evidence ?? ''}`,
  filesAre: 'evidence',
  provesService: true,
  fold: ({ reply, closedOn, outcome }, { servedOn, means }) => ({
    closedOn: closedOn ?? servedOn,
    outcome: outcome ?? reply?.leaf ?? null,
    reply: reply && { ...reply, state: 'served', servedOn, means, cameBackOn: null },
    redo: null,
  }),
  message: {
    to: 'applicant',
    title: '答复告知书已经送出',
    tip: '请打开页面查看，以告知书为准',
    dayLabel: '送达日期',
    day: ({ servedOn }) => servedOn,
  },
})

/** On line and by e-mail only to those who asked for it (Art. 40). */
function meansChoices({ delivery }: CaseScene): Choice[] {
  const asked = SERVICE_MEANS.filter((means) => means === delivery && isOnlyAsAsked(means))
  const others = ['posted', 'signed-for', 'pick-up', 'entrusted'] as const
  return [...asked, ...others].map((value) => ({ value, label: MEANS_LABELS[value] }))
}

const MEANS_LABELS: Record<ServiceMeans, string> = {
  ...SERVICE_MEANS_WORDS,
  online: '网上送达（放到申请人的页面）',
  'pick-up': '到机关领取（领取时签收）',
  entrusted: '委托送达（由受委托的机关送交签收）',
}

/**
 * 国办公开办函〔2016〕235号 Art. 4: the day of posting, of the signature, or (not named there) of sending and of the letter
 * being put on the applicant's page. A letter that came back is served again on a day of its own.
 */
export const serveLetter = defineAct({
  name: 'serve-letter',
  from: REPLYABLE,
  to: 'closed',
  who: ['clerk'],
  article: '第三十三条',
  button: '送达',
  hint: '第一次送达的那一天，就是办结的那一天。',
  form: {
    means: oneOf<ServiceMeans, CaseScene>('怎样送达', MEANS_LABELS, {
      choices: meansChoices,
      value: ({ delivery }) => (delivery === 'online' ? 'online' : ''),
    }),
    servedOn: requiredWhen(
      () => true,
      anyDay<CaseScene>('送达日期', {
        value: ({ today }) => today,
        hint: '邮寄：交邮的那一天；有人签收的：签收的那一天；邮件：发出的那一天；网上：就是今天',
      }),
    ),
    carrier: onlyWhen(
      { fact: 'means', is: 'posted' },
      oneOf('交给谁寄', { postal: '邮政企业（挂号信、邮政快递）', courier: '其他快递' }, { value: 'postal' }),
    ),
    evidence: optionalField(shortText('送达凭证', { hint: '邮寄写邮件号，签收写签收人，邮件写邮箱；网上送达不用填' })),
    files: optionalField(uploadedFiles('凭证的照片', { hint: '送达回证、邮寄凭证、发送记录' })),
  },
  events: [letterServed],
  isOffered: hasReply,
  guard: (state) =>
    state.reply?.state === 'issued' ? refuseUntold(state, state.reply) : refuse('reply-not-ready', '第三十六条'),
  decide: (state, input, context) => {
    const { means, servedOn = '', evidence = '', files: fileIds = [] } = input
    const refusal = firstRefusal(refuseUnasked(means, context), refuseWithoutAddress(means, state))
    if (refusal) return refusal
    if (means === 'online') return [{ type: 'letter-served', servedOn: context.today, means }]
    const served: CaseEvent = {
      type: 'letter-served',
      servedOn,
      means,
      ...(evidence.trim() && { evidence }),
      ...(fileIds.length > 0 && { fileIds }),
    }
    return refuseService(state, { ...input, servedOn, evidence, files: fileIds }, context) ?? [served]
  },
})

type ServiceOfLetter = {
  means: ServiceMeans
  servedOn: Day
  evidence: string
  files: string[]
  carrier?: 'postal' | 'courier'
}

function refuseService({ reply }: CaseState, service: ServiceOfLetter, { today }: Context): Refusal | null {
  const notBefore = reply?.cameBackOn ?? reply?.issuedOn ?? null
  return firstRefusal(
    refusePastDay(service.servedOn, { field: 'servedOn', notBefore, today }),
    refuseCourier(service),
    refuseUnproven(service),
  )
}

/** Art. 40: means that only those get who asked for the information that way. */
function isOnlyAsAsked(means: ServiceMeans): boolean {
  return means === 'online' || means === 'email'
}

function refuseUnasked(means: ServiceMeans, { delivery }: Context): Refusal | null {
  if (!isOnlyAsAsked(means) || delivery === means) return null
  const way = means === 'online' ? '网上获取' : '电子邮件'
  const sentence = `申请人没有选择${way}，请改用其他方式送达。`
  return refuse('fields', '第四十条', { fields: { means: sentence } })
}

const ONLINE_RULE = '行政复议法第二十二条第二款'

/** A letter that goes out on line tells where its review can be asked for on line; those of before told it nowhere. */
function refuseWithoutAddress(means: ServiceMeans, { reply }: CaseState): Refusal | null {
  const { wording, onlineAddress = '' } = reply?.remedy ?? {}
  if (!isOnlyAsAsked(means) || wording !== 2 || onlineAddress.trim() !== '') return null
  const sentence =
    '这份告知书没有写网上申请行政复议的地址，不能在网上或者用邮件送达。请在机关设置中填写地址，作废后重新编号，或者用纸质送达。'
  return refuse('fields', ONLINE_RULE, { fields: { means: sentence } })
}

function refuseCourier({ means, carrier }: ServiceOfLetter): Refusal | null {
  if (means !== 'posted' || carrier !== 'courier') return null
  const sentence = `邮寄送达只能通过邮政企业，不能用其他快递（${SERVICE_RULE}）。`
  return refuse('fields', SERVICE_RULE, { fields: { carrier: sentence } })
}

/** What shows that it was served; a file is a photo of the 送达回证, or a picture of what was sent. */
function refuseUnproven({ means, evidence, files: fileIds }: ServiceOfLetter): Refusal | null {
  const fileWillDo = means !== 'posted'
  if (evidence.trim() || (fileWillDo && fileIds.length > 0)) return null
  return refuse('fields', SERVICE_RULE, { fields: { evidence: missingProof(means) } })
}

function missingProof(means: ServiceMeans): string {
  if (means === 'posted') return '请填写挂号信或者邮政快递的邮件号。'
  return means === 'email' ? '请写明发到哪个邮箱，或者上传发送记录。' : '请写明由谁签收，或者上传送达回证。'
}
