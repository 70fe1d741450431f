import { SERVICE_MEANS } from '../../../domain/application/events'
import { isLeafCode } from '../../../domain/outcome/outcomes'
import { Failure } from '../../respond'
import type { Builders } from './given'

type ReplyingMove = 'draft-reply' | 'pass-review' | 'return-reply' | 'sign-reply' | 'issue-letter' | 'serve-letter'

/** 答复. */
export const REPLYING_COMMANDS: Builders<ReplyingMove> = {
  'draft-reply': ({ values: { leaf = '' }, files, facts }) => {
    if (isLeafCode(leaf)) return { move: 'draft-reply', leaf, facts, fileIds: files }
    throw new Failure('fields', '请选择办理结果。', { leaf: '请选择办理结果。' })
  },
  'pass-review': ({ values: { note = '' } }) => ({ move: 'pass-review', note }),
  'return-reply': ({ values: { reason = '' } }) => ({ move: 'return-reply', reason }),
  'sign-reply': () => ({ move: 'sign-reply' }),
  'issue-letter': () => ({ move: 'issue-letter' }),
  'serve-letter': ({ values: { servedOn = '', means, evidence = '', carrier }, files }) => ({
    move: 'serve-letter',
    servedOn,
    means: SERVICE_MEANS.find((one) => one === means) ?? 'posted',
    evidence,
    fileIds: files,
    carrier: carrier === 'courier' ? 'courier' : 'postal',
  }),
}
