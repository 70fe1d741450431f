import { chooseLetter } from '../../outcome/outcomes'
import { CONTACT, sayContact } from '../contact-element'
import { describeNotice } from '../describe-notice'

/** A slip of the pen in a letter that was served: told in writing, the decision itself stays as it was. */
export const LETTER_CORRECTION = describeNotice({
  code: 'correction',
  row: null,
  title: '告知书更正通知书',
  article: '第三十六条',
  to: 'applicant',
  follows: 'letter-corrected',
  number: { series: 'correction', field: 'letterNumber' },
  elements: {
    letterTitle: {
      label: '更正的文书',
      article: '第三十六条',
      value: ({ state: { reply } }) => (reply ? chooseLetter(reply.leaf, reply.facts).title : ''),
    },
    letterNumber: {
      label: '更正的文书的文号',
      article: '第三十六条',
      value: ({ event }) => event.number,
    },
    servedOn: {
      label: '更正的文书送达的日期',
      article: '第三十六条',
      value: ({ state }) => state.reply?.servedOn ?? '',
    },
    what: {
      label: '有误的内容',
      article: '第三十六条',
      value: ({ event }) => event.what,
    },
    how: {
      label: '更正后的内容',
      article: '第三十六条',
      value: ({ event }) => event.how,
    },
    ...CONTACT,
  },
  say: (words) => {
    const { you, say } = words
    return {
      paragraphs: [
        `本机关于${say('servedOn')}向${you}送达的《${say('letterTitle')}》（${say('letterNumber')}）中有文字表述错误，现更正如下。`,
        `有误的内容：${say('what')}。`,
        `更正为：${say('how')}。`,
        '该告知书的其他内容不变。本通知书是该告知书的组成部分，请一并保存。',
        ...sayContact(words),
      ],
    }
  },
})
