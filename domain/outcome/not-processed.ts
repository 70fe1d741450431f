import { choice, day, longText, text } from './facts'
import { outcomeOf } from './groups'

const LETTERS = [{ kind: 'not-processed', title: '政府信息公开申请不予处理告知书' }] as const

export const PETITION_KINDS = { petition: '信访', complaint: '投诉', 'tip-off': '举报' }
export const REASONS_OUTCOMES = { unreasonable: '说明了理由，但理由不合理', silent: '逾期没有说明理由' }

export const PETITION_OR_COMPLAINT = outcomeOf('not-processed', '3.5.1', {
  label: '1. 信访举报投诉类申请',
  plain: '名义上申请公开，实际上是信访、投诉、举报',
  articles: [{ article: '第三十九条第一款' }],
  letters: LETTERS,
  remedyClass: 'B',
  facts: [
    choice('nature', '实际上是什么', { choices: PETITION_KINDS }),
    longText('reason', '从哪里看出来', { hint: '引用申请里的诉求，说明要的不是一份信息' }),
    text('channel', '可以走的渠道', { hint: '受理单位和电话、网址', required: false }),
  ],
  mustSay: ['为什么不是政府信息公开申请', '最好写明相应的渠道'],
  avoid: '申请里夹着一份具体信息的，那一份仍要按信息公开答复。',
  preconditions: [],
})

export const DUPLICATE = outcomeOf('not-processed', '3.5.2', {
  label: '2. 重复申请',
  plain: '同一个人要同样的信息，以前已经答复过',
  articles: [{ article: '第三十六条第（六）项' }],
  letters: [{ kind: 'not-repeated', title: '政府信息公开申请不予重复处理告知书' }],
  remedyClass: 'B',
  facts: [
    text('earlierNumber', '以前答复的文号', { hint: '例如：中同街依复〔2025〕3号', from: 'earlier-reply-number' }),
    day('earlierOn', '以前答复的日期', { from: 'earlier-reply-on' }),
  ],
  mustSay: ['以前答复的文号和日期'],
  avoid: '前一件还没有答复的，不算重复申请；别人申请过同样的信息，也不算。',
  preconditions: [{ code: 'earlier-reply' }],
})

export const PUBLICATION = outcomeOf('not-processed', '3.5.3', {
  label: '3. 要求提供公开出版物',
  plain: '要的是公报、报刊、书籍，可以买到或者借到',
  articles: [{ article: '第三十九条第二款' }],
  letters: [{ kind: 'publication', title: '公开出版物获取途径告知书' }],
  remedyClass: 'B',
  facts: [text('publication', '出版物的名称'), text('where', '获取的途径', { hint: '出版单位、图书馆、网址等' })],
  mustSay: ['要的是哪一种公开出版物', '到哪里可以得到'],
  avoid: '登在网站上的政府信息不是公开出版物，应当按“已经主动公开”答复。',
  preconditions: [],
})

export const EXCESSIVE = outcomeOf('not-processed', '3.5.4', {
  label: '4. 无正当理由大量反复申请',
  plain: '申请的数量、频次明显超出合理范围，要求说明理由后仍不合理',
  articles: [{ article: '第三十五条' }],
  letters: LETTERS,
  remedyClass: 'B',
  facts: [
    text('volume', '数量、频次', { hint: '例如：2026年1月至3月共提出46件' }),
    day('reasonsRequestedOn', '要求说明理由的日期', { from: 'reasons-requested-on' }),
    choice('reasons', '申请人说明理由的情况', { choices: REASONS_OUTCOMES }),
    longText('whyRejected', '理由为什么不合理', { only: { fact: 'reasons', is: 'unreasonable' } }),
  ],
  mustSay: ['数量、频次的事实', '何时要求说明理由，理由为什么不被认可'],
  avoid: '没有先要求说明理由，不能直接不予处理；条例没有规定多少件算大量，要讲事实。',
  preconditions: [{ code: 'reasons-requested' }],
})

export const CERTIFICATION = outcomeOf('not-processed', '3.5.5', {
  label: '5. 要求行政机关确认或重新出具已获取信息',
  plain: '信息已经在申请人手里，要我们确认真假或者再开一份',
  articles: [{ article: '第二条' }],
  letters: LETTERS,
  remedyClass: 'B',
  legalReview: true,
  facts: [
    text('held', '申请人已经获取的信息'),
    text('heldSince', '何时、怎样获取', { hint: '例如：2025年5月6日由本机关当面提供' }),
    choice('asks', '要求什么', { choices: { confirm: '确认', 'issue-again': '重新出具' } }),
  ],
  mustSay: ['以前给过什么、什么时候给的', '要求的是确认或者重新出具，而不是获取信息'],
  avoid: '条例没有单列这一情形，理由要写实；申请人手里没有这份信息的，不能用。',
  preconditions: [],
})
