import { defineDay, defineReason, defineText } from '../facts'
import { describeOutcome } from '../groups'
import { tellLack } from '../lack'
import { NOT_PROVIDED } from '../reply-letters'

export const STILL_UNCLEAR = describeOutcome('cannot-provide', '3.4.3', {
  label: '3. 补正后申请内容仍不明确',
  plain: '申请人补正过了，还是看不出要哪一份信息',
  articles: [{ article: '第二十九条第二款' }, { article: '第三十条' }],
  letters: [{ letter: NOT_PROVIDED }],
  remedyClass: 'B',
  facts: [
    defineDay('noticeOn', '补正告知书的日期', { from: 'supplement-requested-on' }),
    defineText('lack', '补正告知书指出缺什么', { required: false, from: 'supplement-lacking' }),
    defineDay('supplementedOn', '收到补正的日期', { from: 'supplemented-on' }),
    defineReason('unclear', '补正后哪里仍不明确', {
      hint: '具体到缺少什么特征，无法据以查找',
      needs: '缺少什么特征，为什么因此查找不到',
    }),
  ],
  mustSay: ['哪一天发出补正告知书、哪一天收到补正', '补正后仍不明确在哪里'],
  avoid: '不能第二次要求补正（一次性告知）；申请人没有补正的，不用这一项。',
  preconditions: [{ code: 'search-record' }, { code: 'supplement-received' }],
  tellsSupplement: true,
  forResident: '您补充之后，我们还是看不出您要哪一份信息，所以没有办法提供。想清楚后可以重新申请。',
  say: (words) => ({
    finding: [
      `${tellLack(words)}本机关于${words.say('noticeOn')}发出补正告知书，并于${words.say('supplementedOn')}收到${words.you}的补正。`,
      `补正后申请内容仍不明确：${words.say('unclear')}。`,
    ],
    decision: `本机关无法查找和确定${words.you}所需的政府信息，因此无法提供`,
  }),
})
