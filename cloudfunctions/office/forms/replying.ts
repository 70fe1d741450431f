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
  'serve-letter': ({ today, online }) => [
    choice('means', '怎样送达', online ? [ONLINE, ...BY_HAND] : BY_HAND, online ? { value: 'online' } : {}),
    day('servedOn', '送达日期', { value: today, hint: '邮寄：交邮的那一天；当面：签收的那一天；网上：就是今天' }),
    text('evidence', '送达凭证', { required: false, hint: '挂号单号、签收人' }),
  ],
}

const ONLINE = { value: 'online', label: '网上送达（放到申请人的页面）' }
const BY_HAND = [
  { value: 'posted', label: '邮寄' },
  { value: 'signed-for', label: '当面签收' },
]
