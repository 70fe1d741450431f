import { SERVICE_MEANS, type ServiceMeans } from '../../../domain/application/events'
import type { Choice } from '../../../domain/outcome/shape'
import { SERVICE_MEANS_WORDS } from '../../../domain/words'
import { choice, day, files, long, text } from './field'
import type { Forms } from './scene'

type ReplyingMove = 'draft-reply' | 'pass-review' | 'return-reply' | 'sign-reply' | 'issue-letter' | 'serve-letter'

/** 答复. */
export const REPLYING_FORMS: Forms<ReplyingMove> = {
  'draft-reply': () => [text('leaf', '办理结果'), files('files', '提供给申请人的文件', { required: false })],
  'pass-review': () => [long('note', '审核意见', { required: false })],
  'return-reply': () => [long('reason', '退回的理由')],
  'sign-reply': () => [],
  'issue-letter': () => [],
  'serve-letter': ({ today, delivery }) => [
    choice('means', '怎样送达', meansFor(delivery), delivery === 'online' ? { value: 'online' } : {}),
    day('servedOn', '送达日期', {
      value: today,
      hint: '邮寄：交邮的那一天；有人签收的：签收的那一天；邮件：发出的那一天；网上：就是今天',
    }),
    choice('carrier', '交给谁寄', CARRIERS, { value: 'postal', only: { fact: 'means', is: 'posted' } }),
    text('evidence', '送达凭证', { required: false, hint: '邮寄写邮件号，签收写签收人，邮件写邮箱；网上送达不用填' }),
    files('files', '凭证的照片', { required: false, hint: '送达回证、邮寄凭证、发送记录' }),
  ],
}

/** 235号 Art. 4. */
const CARRIERS = [
  { value: 'postal', label: '邮政企业（挂号信、邮政快递）' },
  { value: 'courier', label: '其他快递' },
]

/** On line and by e-mail only to those who asked for it (Art. 40). */
function meansFor(delivery: string): Choice[] {
  const asked = SERVICE_MEANS.filter((means) => means === delivery && (means === 'online' || means === 'email'))
  return [...asked, ...BY_HAND].map((value) => ({ value, label: MEANS_LABELS[value] }))
}

const BY_HAND = ['posted', 'signed-for', 'pick-up', 'entrusted'] as const
const MEANS_LABELS: Record<ServiceMeans, string> = {
  ...SERVICE_MEANS_WORDS,
  online: '网上送达（放到申请人的页面）',
  'pick-up': '到机关领取（领取时签收）',
  entrusted: '委托送达（由受委托的机关送交签收）',
}
