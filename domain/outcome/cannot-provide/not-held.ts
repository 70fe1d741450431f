import { defineChoice, defineLongText, defineReason, defineText } from '../facts'
import { describeOutcome } from '../groups'
import { NOT_EXISTING, OTHER_AGENCY } from '../reply-letters'
import type { FactWords } from '../shape'

/** Art. 36(四)(五): the two different things one row of the table counts. */
const NOT_HELD_KINDS = {
  'not-existing': '检索过了，没有这份信息',
  'other-agency': '归别的机关负责公开，知道是哪个机关',
  'agency-unknown': '不归本机关负责公开，也不能确定归谁',
}
const notExisting = { fact: 'kind', is: 'not-existing' }
const otherAgency = { fact: 'kind', is: 'other-agency' }
const agencyUnknown = { fact: 'kind', is: 'agency-unknown' }

export const NOT_HELD = describeOutcome('cannot-provide', '3.4.1', {
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
    { letter: NOT_EXISTING, only: notExisting },
    { letter: OTHER_AGENCY, only: otherAgency },
    { letter: OTHER_AGENCY, only: agencyUnknown },
    { letter: NOT_EXISTING },
  ],
  remedyClass: 'B',
  facts: [
    defineChoice('kind', '是哪一种情况', { choices: NOT_HELD_KINDS }),
    defineLongText('searchScope', '检索的范围', {
      hint: '查了哪些科室、档案、系统，哪些年份',
      only: notExisting,
      from: 'search-scope',
    }),
    defineLongText('searchMethod', '检索的方法', {
      hint: '用了哪些关键词、目录，问了谁',
      only: notExisting,
      from: 'search-method',
    }),
    defineText('agencyName', '负责公开的机关', { only: otherAgency }),
    defineText('agencyContact', '该机关的联系方式', { hint: '电话或者地址', only: otherAgency }),
    defineReason('reason', '为什么归该机关负责', {
      hint: '该信息由谁制作，或者从哪里获取并保存',
      needs: '该信息由谁制作，或者从哪里获取并保存',
      only: otherAgency,
    }),
    defineReason('whyNotOurs', '为什么不归本机关负责', {
      needs: '本机关为什么没有制作、也没有获取并保存该信息',
      only: agencyUnknown,
    }),
  ],
  mustSay: ['不存在：检索的范围和方法', '归别的机关：理由；能够确定的，写名称和联系方式'],
  avoid: '没有检索记录就说“不存在”，经不起复议。这不是不予公开：不能只写先复议的救济途径。',
  preconditions: [{ code: 'search-record' }, { code: 'empty-search', only: notExisting }],
  forResident: '您要的信息我们这里没有。是查过没有，还是归别的机关管，请看告知书。',
  say: (words) => {
    const { you, say } = words
    if (words.code('kind') === 'other-agency') {
      return {
        finding: [`经审查，${you}申请的信息不属于本机关负责公开。理由：${say('reason')}。`],
        decision: `请${you}向${say('agencyName')}提出申请，联系方式：${say('agencyContact')}`,
      }
    }
    if (words.code('kind') === 'agency-unknown') {
      return {
        finding: [`经审查，${you}申请的信息不属于本机关负责公开。理由：${say('whyNotOurs')}。`],
        decision: `本机关无法提供该信息，也不能确定负责公开的行政机关，特此告知`,
      }
    }
    return {
      finding: [...tellSearch(words), `经检索，没有找到${you}申请的信息。`],
      decision: `本机关告知${you}：该政府信息不存在`,
    }
  },
})

/** What was looked through and how, each in a paragraph of its own: a long record stays legible. */
function tellSearch({ edition, say }: FactWords): string[] {
  const scope = `检索的范围：${say('searchScope')}。`
  const method = `检索的方法：${say('searchMethod')}。`
  if (edition === 1) return [`收到申请后，本机关进行了检索。${scope}${method}`]
  return ['收到申请后，本机关进行了检索。', scope, method]
}
