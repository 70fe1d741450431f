import { endWithAct, endWithAdvice, endWithOutcome, makeAnswer, type Question } from './question'

/** An application that is none, comes again, or asks for too much. */
export const NOT_PROCESSED_QUESTIONS = {
  really: {
    ask: '它实际上是什么？',
    help: '看申请人要的是不是一份已经记录下来的信息。',
    article: '第二条、第三十五条、第三十六条第（六）项、第三十九条',
    mistakes: ['嫌麻烦、申请人申请得多，都不是不予处理的理由。', '别人申请过同样的信息，不算这位申请人重复申请。'],
    answers: [
      makeAnswer('借申请公开来信访、投诉、举报', 'embedded'),
      makeAnswer('要公报、报刊、书籍这样的公开出版物', endWithOutcome('3.5.3')),
      makeAnswer('信息已经在申请人手里，要求确认真假或者再开一份', endWithOutcome('3.5.5')),
      makeAnswer('要工商、不动产等登记资料', endWithOutcome('3.3.8')),
      makeAnswer(
        '要求更正关于申请人自己的、不准确的记录',
        endWithAdvice(
          '第四十一条',
          '这是更正，不是公开申请，不计入表三，请在“更正登记”栏目里办理。本机关有权更正的，审核后更正并告知；不归本机关的，转送有权的机关并告知，或者告诉申请人向谁提出。',
        ),
      ),
      makeAnswer(
        '数量、频次明显超过合理范围',
        'excessive',
        'reasons-awaited',
        'reasons-silent',
        'reasons-unreasonable',
        'reasons-accepted',
      ),
      makeAnswer('同一申请人要过同样的信息', 'repeat', 'answered-before', 'twin-pending'),
      makeAnswer(
        '要的不是政府信息：党务、居委会自治事务、司法，或者不是履行职责形成的',
        endWithOutcome('3.6.3', { cause: 'not-government-information' }),
      ),
      makeAnswer('是咨询：要一个答复、解释，不是一份已有的信息', endWithOutcome('3.6.3', { cause: 'consultation' })),
    ],
    warnings: [],
  },
  embedded: {
    ask: '诉求里有没有夹着一份具体的信息？',
    help: '例如：既要求查处邻居违建，又要那一次检查的记录。',
    article: '第三十九条第一款',
    mistakes: ['因为夹着诉求，就把整件申请当成信访。', '只说不处理，不告诉可以走什么渠道。'],
    answers: [
      makeAnswer('没有，只有诉求', endWithOutcome('3.5.1')),
      makeAnswer(
        '有，还要一份具体的信息',
        endWithAdvice(
          '第三十六条',
          '那一份要按信息公开答复：请回到第一问，就那一份再走一遍；诉求部分可以在信里告诉相应的渠道。',
        ),
      ),
    ],
    warnings: [],
  },
  repeat: {
    ask: '以前那一件答复了吗，要的是相同的信息吗？',
    help: '系统按申请人和内容找出以前的申请，列在案件页上；是不是相同信息，由您来看。',
    article: '第三十六条第（六）项',
    mistakes: [
      '以前那一件还在办理，就说重复：要“已经作出答复”才算。',
      '年份、地块、项目不同的，不是相同信息。',
      '信里不写以前答复的文号和日期。',
    ],
    answers: [
      makeAnswer('不是相同的信息，或者以前申请的是别人', 'ready'),
      makeAnswer(
        '以前那一件还在办理',
        endWithAdvice(
          '第三十六条第（六）项',
          '不算重复申请，两件都要答复。可以告诉申请人，由本人决定是否撤回其中一件。',
        ),
        'twin-pending',
      ),
      makeAnswer(
        '以前用纸质文书答复过，本系统里没有',
        endWithAct('record-earlier-reply', '先登记那一次答复的文号和送达日期，才能以此不予重复处理。'),
      ),
      makeAnswer('已经答复送达，要的是相同的信息', endWithOutcome('3.5.2'), 'answered-before'),
    ],
    warnings: [],
  },
  excessive: {
    ask: '要求申请人说明理由了吗？',
    help: '条例没有规定多少件算大量：要讲数量、频次的事实。',
    article: '第三十五条',
    mistakes: ['没有先要求说明理由，就不予处理。', '理由合理但是一时办不完，就拖着不说：要确定一个合理的期限并告知。'],
    answers: [
      makeAnswer(
        '还没有',
        endWithAct('request-reasons', '先要求申请人说明理由，写明数量、频次的事实和期限。'),
        'reasons-not-asked',
      ),
      makeAnswer(
        '要求了，期限还没有到',
        endWithAdvice('第三十五条', '等申请人说明理由；答复期限照算，不因此停下。'),
        'reasons-awaited',
      ),
      makeAnswer(
        '说明了，理由合理',
        endWithAdvice(
          '第三十五条',
          '照常办理：请回到第一问，按查到的内容答复。一时办不完的，确定延迟答复的合理期限，并告知申请人。',
        ),
        'reasons-accepted',
      ),
      makeAnswer('逾期没有说明', endWithOutcome('3.5.4', { reasons: 'silent' }), 'reasons-silent'),
      makeAnswer('说明了，理由不合理', endWithOutcome('3.5.4', { reasons: 'unreasonable' }), 'reasons-unreasonable'),
    ],
    warnings: [],
  },
} as const satisfies Record<string, Question>
