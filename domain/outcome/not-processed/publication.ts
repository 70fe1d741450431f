import { defineText } from '../facts'
import { describeOutcome } from '../groups'
import { NOT_PROCESSED } from '../reply-letters'

export const PUBLICATION = describeOutcome('not-processed', '3.5.3', {
  label: '3. 要求提供公开出版物',
  plain: '要的是公报、报刊、书籍，可以买到或者借到',
  articles: [{ article: '第三十九条第二款' }],
  letters: [{ letter: NOT_PROCESSED, title: '公开出版物获取途径告知书' }],
  remedyClass: 'B',
  facts: [
    defineText('publication', '出版物的名称'),
    defineText('where', '获取的途径', { hint: '出版单位、图书馆、网址等' }),
  ],
  mustSay: ['要的是哪一种公开出版物', '到哪里可以得到'],
  avoid: '登在网站上的政府信息不是公开出版物，应当按“已经主动公开”答复。',
  preconditions: [],
  forResident: '您要的是公开出版的书报，请按告知书写的地方去找。',
  say: ({ you, say }) => ({
    finding: [`经审查，${you}申请提供的“${say('publication')}”属于公开出版物。`],
    decision: `本机关不提供公开出版物，${you}可以按下列途径获取：${say('where')}`,
  }),
})
