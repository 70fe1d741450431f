import { choice, day, longText, text } from './facts'
import { outcomeOf } from './groups'
import type { Citation, FactSpec } from './shape'

const LETTERS = [{ kind: 'withholding', title: '政府信息不予公开告知书' }] as const

/** Art. 36(三): every refusal says so and gives its reason. */
function cites(...articles: string[]): Citation[] {
  return [...articles, '第三十六条第（三）项'].map((article) => ({ article }))
}

const what: FactSpec = text('what', '所涉政府信息的名称', { hint: '名称本身不能公开的，写概括的名称' })

export const SECURITY_KINDS = {
  national: '国家安全',
  public: '公共安全',
  economic: '经济安全',
  social: '社会稳定',
}
export const THIRD_PARTY_KINDS = { 'trade-secret': '商业秘密', privacy: '个人隐私' }
export const THIRD_PARTY_OPINIONS = {
  objects: '第三方不同意公开，理由合理',
  silent: '第三方逾期未提出意见，由本机关决定',
}
export const INTERNAL_KINDS = { personnel: '人事管理', logistics: '后勤管理', workflow: '内部工作流程' }
export const DELIBERATIVE_KINDS = {
  discussion: '讨论记录',
  draft: '过程稿',
  negotiation: '磋商信函',
  report: '请示报告',
}

export const STATE_SECRET = outcomeOf('withheld', '3.3.1', {
  label: '1. 属于国家秘密',
  plain: '我找到了，但它是依法确定的国家秘密',
  articles: cites('第十四条'),
  letters: LETTERS,
  remedyClass: 'A',
  facts: [what, longText('secretBasis', '定密的依据', { hint: '由哪个机关、依据什么确定；不写涉密内容，也不写密点' })],
  mustSay: ['该信息已经依法确定为国家秘密，以及定密的依据'],
  avoid: '没有依法定密的信息不能用这一条；涉密内容不得录入本系统。',
  preconditions: [],
})

export const FORBIDDEN_BY_LAW = outcomeOf('withheld', '3.3.2', {
  label: '2. 其他法律行政法规禁止公开',
  plain: '我找到了，但有一部法律或者行政法规写明禁止公开',
  articles: cites('第十四条'),
  letters: LETTERS,
  remedyClass: 'A',
  facts: [
    what,
    text('law', '法律或者行政法规的名称', { hint: '只能是法律、行政法规；规章、地方性法规、文件都不行' }),
    text('lawArticle', '条款', { hint: '例如：第十二条第二款' }),
    longText('reason', '为什么适用这一条'),
  ],
  mustSay: ['法律、行政法规的全称和条款', '该信息为什么落在这一条里'],
  avoid: '部门规章、地方性法规、内部规定不能作为禁止公开的依据。',
  preconditions: [],
})

export const SECURITY_AND_STABILITY = outcomeOf('withheld', '3.3.3', {
  label: '3. 危及“三安全一稳定”',
  plain: '我找到了，但公开后可能危及国家、公共、经济安全或者社会稳定',
  articles: cites('第十四条'),
  letters: LETTERS,
  remedyClass: 'A',
  facts: [
    what,
    choice('danger', '可能危及什么', { choices: SECURITY_KINDS }),
    longText('harm', '为什么公开后可能危及', { hint: '写具体的因果，不写泛泛的担心' }),
  ],
  mustSay: ['危及四项中的哪一项', '公开与后果之间的具体联系'],
  avoid: '“可能引起上访”“影响不好”不是理由；要说清会发生什么、为什么。',
  preconditions: [],
})

export const THIRD_PARTY_RIGHTS = outcomeOf('withheld', '3.3.4', {
  label: '4. 保护第三方合法权益',
  plain: '我找到了，但里面是别人的商业秘密或者个人隐私',
  articles: [{ article: '第十五条' }, { article: '第三十二条' }, { article: '第三十六条第（三）项' }],
  letters: LETTERS,
  remedyClass: 'A',
  facts: [
    what,
    choice('right', '涉及哪一种权益', { choices: THIRD_PARTY_KINDS }),
    day('consultedOn', '征求第三方意见的日期', { from: 'consultation-sent-on' }),
    choice('opinion', '第三方的意见', { choices: THIRD_PARTY_OPINIONS, from: 'third-party-opinion' }),
    longText('harm', '公开会造成什么损害', { hint: '不写第三方的姓名、名称、联系方式' }),
  ],
  mustSay: ['已经书面征求第三方意见及其结果', '公开会造成什么损害', '不公开不会对公共利益造成重大影响'],
  avoid: '第三方不说话不等于不同意，也不等于同意：由本机关自己决定并说明理由。不能透露第三方是谁。',
  preconditions: [{ code: 'third-party-consultation' }],
})

export const INTERNAL_AFFAIRS = outcomeOf('withheld', '3.3.5', {
  label: '5. 属于三类内部事务信息',
  plain: '我找到了，但它只管机关内部：人事、后勤或者内部流程',
  articles: cites('第十六条第一款'),
  letters: LETTERS,
  remedyClass: 'A',
  facts: [
    what,
    choice('internal', '属于三类中的哪一类', { choices: INTERNAL_KINDS }),
    longText('reason', '为什么属于这一类', { hint: '说明它不影响机关外的人的权利义务' }),
  ],
  mustSay: ['属于三类中的哪一类', '为什么只在机关内部起作用'],
  avoid: '对外发生作用的文件（如办事标准、收费依据）不是内部事务信息。这是“可以”不公开，不是“不得”公开。',
  preconditions: [],
})

export const DELIBERATIVE = outcomeOf('withheld', '3.3.6', {
  label: '6. 属于四类过程性信息',
  plain: '我找到了，但它是还在讨论、起草、磋商、请示中的材料',
  articles: cites('第十六条第二款'),
  letters: LETTERS,
  remedyClass: 'A',
  facts: [
    what,
    choice('process', '属于四类中的哪一类', { choices: DELIBERATIVE_KINDS }),
    longText('reason', '为什么属于这一类', { hint: '是在哪一项决定作出之前形成的' }),
  ],
  mustSay: ['属于四类中的哪一类', '没有法律、法规、规章规定应当公开'],
  avoid: '不能写“可以直接起诉”：不予公开要先申请行政复议。最终的决定本身不是过程性信息。',
  preconditions: [],
})

export const ENFORCEMENT_FILE = outcomeOf('withheld', '3.3.7', {
  label: '7. 属于行政执法案卷',
  plain: '我找到了，但它在一份行政执法案卷里',
  articles: cites('第十六条第二款'),
  letters: LETTERS,
  remedyClass: 'A',
  facts: [
    what,
    text('caseFile', '是哪一类执法案卷', { hint: '例如：违法建设查处案卷；不写当事人姓名' }),
    text('inspection', '当事人查阅案卷的途径', { hint: '申请人是案件当事人时填写', required: false }),
  ],
  mustSay: ['该信息在行政执法案卷中', '申请人是当事人的，告诉查阅案卷的途径'],
  avoid: '处罚决定等依法应当公开的结果不在此列；没有法律、法规、规章规定应当公开才能适用。',
  preconditions: [],
})

export const ADMINISTRATIVE_INQUIRY = outcomeOf('withheld', '3.3.8', {
  label: '8. 属于行政查询事项',
  plain: '要的是登记资料（工商、不动产等），另有专门的查询办法',
  articles: [{ article: '第三十六条第（七）项' }],
  letters: [{ kind: 'special-rules', title: '依特别规定办理告知书' }],
  remedyClass: 'B',
  legalReview: true,
  facts: [
    what,
    text('law', '作出特别规定的法律、行政法规', { hint: '写到条款，例如：《不动产登记暂行条例》第二十七条' }),
    text('venue', '到哪里查询', { hint: '机构名称、地址或者网址' }),
  ],
  mustSay: ['有特别规定的法律、行政法规', '到哪里、怎样查询'],
  avoid: '不能只说“不归我们管”。救济途径按可复议可诉讼告知，是否复议前置请法制审核确认。',
  preconditions: [],
})
