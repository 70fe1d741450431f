import { choice, day, longText, text } from './facts'
import { outcomeOf } from './groups'

/** Art. 36(四)(五): the two different things one row of the table counts. */
export const NOT_HELD_KINDS = {
  'not-existing': '检索过了，没有这份信息',
  'other-agency': '归别的机关负责公开，知道是哪个机关',
  'agency-unknown': '不归本机关负责公开，也不能确定归谁',
}
const notExisting = { fact: 'kind', is: 'not-existing' }
const otherAgency = { fact: 'kind', is: 'other-agency' }
const agencyUnknown = { fact: 'kind', is: 'agency-unknown' }

export const NOT_HELD = outcomeOf('cannot-provide', '3.4.1', {
  label: '1. 本机关不掌握相关政府信息',
  plain: '我查过了，没有；或者这件事不归我们管',
  articles: [
    { article: '第三十六条第（四）项', only: notExisting },
    { article: '第十条', only: otherAgency },
    { article: '第十条', only: agencyUnknown },
    { article: '第三十六条第（五）项', only: otherAgency },
    { article: '第三十六条第（五）项', only: agencyUnknown },
  ],
  letters: [
    { kind: 'not-existing', title: '政府信息不存在告知书', only: notExisting },
    { kind: 'other-agency', title: '非本机关负责公开告知书', only: otherAgency },
    { kind: 'other-agency', title: '非本机关负责公开告知书', only: agencyUnknown },
    { kind: 'not-existing', title: '政府信息不存在告知书' },
  ],
  remedyClass: 'B',
  facts: [
    choice('kind', '是哪一种情况', { choices: NOT_HELD_KINDS }),
    longText('searchScope', '检索的范围', {
      hint: '查了哪些科室、档案、系统，哪些年份',
      only: notExisting,
      from: 'search-scope',
    }),
    longText('searchMethod', '检索的方法', {
      hint: '用了哪些关键词、目录，问了谁',
      only: notExisting,
      from: 'search-method',
    }),
    text('agencyName', '负责公开的机关', { only: otherAgency }),
    text('agencyContact', '该机关的联系方式', { hint: '电话或者地址', only: otherAgency }),
    longText('reason', '为什么归该机关负责', { hint: '该信息由谁制作，或者从哪里获取并保存', only: otherAgency }),
    longText('whyNotOurs', '为什么不归本机关负责', { only: agencyUnknown }),
  ],
  mustSay: ['不存在：检索的范围和方法', '归别的机关：理由；能够确定的，写名称和联系方式'],
  avoid: '没有检索记录就说“不存在”，经不起复议。这不是不予公开：不能只写先复议的救济途径。',
  preconditions: [{ code: 'empty-search', only: notExisting }],
})

export const MUST_BE_CREATED = outcomeOf('cannot-provide', '3.4.2', {
  label: '2. 没有现成信息需要另行制作',
  plain: '没有现成的，要汇总、加工、分析才能做出来',
  articles: [{ article: '第三十八条' }],
  letters: [{ kind: 'cannot-provide', title: '政府信息无法提供告知书' }],
  remedyClass: 'B',
  facts: [
    longText('work', '需要怎样另行制作', { hint: '例如：要从三百余份台账里逐份摘录并汇总' }),
    text('related', '现有的相关信息', { hint: '有可以直接提供的原始信息时填写，申请人可以另行申请', required: false }),
  ],
  mustSay: ['没有现成的信息', '为什么要加工、分析才能得到'],
  avoid: '只是遮去一部分再提供，属于区分处理，不是另行制作。',
  preconditions: [],
})

export const STILL_UNCLEAR = outcomeOf('cannot-provide', '3.4.3', {
  label: '3. 补正后申请内容仍不明确',
  plain: '申请人补正过了，还是看不出要哪一份信息',
  articles: [{ article: '第二十九条第二款' }, { article: '第三十条' }],
  letters: [{ kind: 'cannot-provide', title: '政府信息无法提供告知书' }],
  remedyClass: 'B',
  facts: [
    day('noticeOn', '补正告知书的日期', { from: 'supplement-requested-on' }),
    day('supplementedOn', '收到补正的日期', { from: 'supplemented-on' }),
    longText('unclear', '补正后哪里仍不明确', { hint: '具体到缺少什么特征，无法据以查找' }),
  ],
  mustSay: ['哪一天发出补正告知书、哪一天收到补正', '补正后仍不明确在哪里'],
  avoid: '不能第二次要求补正（一次性告知）；申请人没有补正的，不用这一项。',
  preconditions: [{ code: 'supplement-received' }],
})
