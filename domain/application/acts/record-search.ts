import { longText, oneOf, optionalField, pastDay, shortText } from '../../record/fields'
import { SEARCH_RESULT_WORDS } from '../../words/procedure'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { SEARCH_RECORDED } from '../events/before-reply'
import { refuseOnceIssued } from '../rules/reply-state'
import type { CaseState } from '../state'
import { REPLYABLE } from '../status'

const searchRecorded = defineEvent(SEARCH_RECORDED, {
  legalDay: 'on',
  isForApplicant: false,
  title: '登记检索',
  sentence: '机关登记了检索的范围、方法和结果。',
  detail: ({ scope, result }) => `${scope}：${SEARCH_RESULT_WORDS[result]}。`,
  fold: ({ searches }, { on, scope, method, result, findings }) => ({
    searches: [...searches, { on, scope, method, result, findings }],
  }),
})

/** Art. 36: what was looked through for what the application asks, how, and what was found. */
export const recordSearch = defineAct({
  name: 'record-search',
  from: REPLYABLE,
  to: 'same',
  who: ['clerk'],
  article: '第三十六条',
  button: '登记检索',
  hint: '申请内容明确的，查找以后记下查了哪里、怎样查、查到什么，答复以此为据。',
  form: {
    on: pastDay<CaseState>('检索日期', { notBefore: ({ receivedOn }) => receivedOn }),
    scope: shortText('检索范围', { hint: '查了哪些科室、档案、系统，什么年份', missing: '请写明检索了哪些地方。' }),
    method: shortText('检索方法', { hint: '关键词、目录、人工翻阅', missing: '请写明怎样检索。' }),
    result: oneOf('检索结果', { found: '找到了', none: '没有找到' }),
    findings: optionalField(longText('情况说明')),
  },
  events: [searchRecorded],
  guard: refuseOnceIssued,
  decide: (_, { on, scope, method, result, findings = '' }) => [
    { type: 'search-recorded', on, scope, method, result, findings },
  ],
})
