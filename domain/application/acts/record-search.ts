import {
  existsWhen,
  longText,
  oneOf,
  onlyWhen,
  optionalField,
  pastDay,
  reasonText,
  shortText,
} from '../../record/fields'
import { refuse } from '../../refusal'
import { SEARCH_RESULT_WORDS } from '../../words/procedure'
import { type CaseScene, defineAct } from '../act'
import { defineEvent } from '../event'
import { SEARCH_RECORDED } from '../events/before-reply'
import { refuseOnceIssued } from '../rules/reply-state'
import { hasUnexplainedFind } from '../rules/searches'
import type { CaseState } from '../state'
import { REPLYABLE } from '../status'

const WHY_IT_COUNTS = '前面查到的是什么，为什么不是申请人要的那一份'

const searchRecorded = defineEvent(SEARCH_RECORDED, {
  legalDay: 'on',
  isForApplicant: false,
  title: '登记检索',
  sentence: '机关登记了检索的范围、方法和结果。',
  detail: ({ scope, result, because }) =>
    `${scope}：${SEARCH_RESULT_WORDS[result]}。${because ? `与前面查到的不同：${because}` : ''}`,
  fold: ({ searches }, { on, scope, method, result, findings, because }) => ({
    searches: [...searches, { on, scope, method, result, findings, explains: because !== undefined }],
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
  hint: '申请内容明确的，查找以后记下查了哪里、怎样查、查到什么；答复以最后一次检索为据。',
  form: {
    on: pastDay<CaseState>('检索日期', { notBefore: ({ receivedOn }) => receivedOn }),
    scope: shortText('检索范围', { hint: '查了哪些科室、档案、系统，什么年份', missing: '请写明检索了哪些地方。' }),
    method: shortText('检索方法', { hint: '关键词、目录、人工翻阅', missing: '请写明怎样检索。' }),
    result: oneOf('检索结果', { found: '找到了', none: '没有找到', uncertain: '看不出申请人要的是哪一份' }),
    because: existsWhen(
      ({ state }: CaseScene) => hasUnexplainedFind(state),
      onlyWhen({ fact: 'result', is: 'none' }, reasonText('前面查到过，为什么以这一次为准', { needs: WHY_IT_COUNTS })),
    ),
    findings: optionalField(longText('情况说明')),
  },
  events: [searchRecorded],
  guard: refuseOnceIssued,
  decide: (state, { on, scope, method, result, because, findings = '' }) =>
    result === 'none' && hasUnexplainedFind(state) && !because
      ? refuse('fields', '第三十六条', { fields: { because: `前面的检索查到过。请写明${WHY_IT_COUNTS}。` } })
      : [{ type: 'search-recorded', on, scope, method, result, findings, ...(because && { because }) }],
})
