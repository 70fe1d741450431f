import { endWithAct, endWithAdvice, endWithOutcome, makeAnswer, type Question } from './question'

/** The applicant does not go on. */
export const STOPPED_QUESTIONS = {
  stopped: {
    ask: '申请人那边是什么情形？',
    help: '先看期限是不是真的过了：补正看告知书上的期限，缴费从收到收费通知次日起二十个工作日。',
    article: '第三十条、第四十二条',
    mistakes: ['劝申请人撤回，或者代为撤回：撤回要有申请人自己的意思表示。', '前面各行能归入的，归到“其他”里。'],
    answers: [
      makeAnswer('申请人死亡或者终止，没有人承接', endWithOutcome('3.6.3', { cause: 'ceased' })),
      makeAnswer('别的原因，确实办不下去', endWithOutcome('3.6.3', { cause: 'other' })),
      makeAnswer(
        '申请人撤回了申请',
        endWithAct('record-withdrawal', '登记撤回，案件当日办结，计入表三“其他”（3.6.3），不用再写答复。'),
      ),
      makeAnswer('发了收费通知，没有缴费', 'fee', 'fee-undelivered', 'fee-awaited', 'fee-overdue'),
      makeAnswer('请申请人补正，期限过了没有补正', 'excuse', 'supplement-overdue'),
    ],
    warnings: [],
  },
  fee: {
    ask: '缴费期限过了吗？',
    help: '期限是收到收费通知次日起二十个工作日：从收到算，不从发出算。',
    article: '第四十二条',
    mistakes: ['从发出收费通知的那一天算起。', '编号成文之前缴清的，仍然有效，答复期限重新计算。'],
    answers: [
      makeAnswer(
        '还不知道收费通知哪一天送到',
        endWithAct('record-fee-delivery', '先登记收费通知的送达日期，缴费期限从它的次日起算。'),
        'fee-undelivered',
      ),
      makeAnswer('还没有过', endWithAdvice('第四十二条', '等申请人缴费，期间不能答复，也不能终止。'), 'fee-awaited'),
      makeAnswer('已经缴清', endWithAdvice('第四十二条', '登记缴费，然后回到第一问，按查到的内容答复。'), 'fee-paid'),
      makeAnswer('过了，没有缴', endWithOutcome('3.6.2'), 'fee-overdue'),
    ],
    warnings: [],
  },
} as const satisfies Record<string, Question>
