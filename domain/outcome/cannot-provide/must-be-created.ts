import { defineReason, defineText } from '../facts'
import { describeOutcome } from '../groups'
import { NOT_PROVIDED } from '../reply-letters'

export const MUST_BE_CREATED = describeOutcome('cannot-provide', '3.4.2', {
  label: '2. 没有现成信息需要另行制作',
  plain: '没有现成的，要汇总、加工、分析才能做出来',
  articles: [{ article: '第三十八条' }],
  letters: [{ letter: NOT_PROVIDED }],
  remedyClass: 'B',
  facts: [
    defineReason('work', '需要怎样另行制作', {
      hint: '例如：要从三百余份台账里逐份摘录并汇总',
      needs: '要从什么材料里、怎样加工才能得到',
    }),
    defineText('related', '现有的相关信息', {
      hint: '有可以直接提供的原始信息时填写，申请人可以另行申请',
      required: false,
    }),
  ],
  mustSay: ['没有现成的信息', '为什么要加工、分析才能得到'],
  avoid: '只是遮去一部分再提供，属于区分处理，不是另行制作。',
  preconditions: [{ code: 'search-record' }],
  forResident: '您要的内容没有现成的，要另外加工才能做出来，所以不能提供。',
  say: ({ you, has, say }) => {
    const related = has('related') ? [`本机关现有下列相关信息，${you}可以另行申请：${say('related')}。`] : []
    return {
      finding: [
        `经审查，本机关没有${you}申请的现成信息，需要对现有信息进行加工、分析后另行制作：${say('work')}。`,
        ...related,
      ],
      decision: '本机关提供的政府信息应当是已制作或者已获取的信息，因此无法提供',
    }
  },
})
