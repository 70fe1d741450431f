import { endWithAct, endWithAdvice, endWithOutcome, makeAnswer, type Question } from './question'

/** Nothing to give: it is not there, not ours, or nobody can tell what is asked for. */
export const MISSING_QUESTIONS = {
  missing: {
    ask: '为什么没有？',
    help: '先分清：是查过了没有，还是本来就该由别的机关公开。',
    article: '第三十六条第（四）项、第（五）项',
    mistakes: [
      '没有“未查到”的检索记录，就说不存在。',
      '知道归哪个机关，却不写它的名称和联系方式。',
      '这些都不是不予公开：不能只写先复议的救济途径。',
    ],
    answers: [
      makeAnswer('归别的机关负责公开，知道是哪一个', endWithOutcome('3.4.1', { kind: 'other-agency' })),
      makeAnswer('不归我们，也不能确定归谁', endWithOutcome('3.4.1', { kind: 'agency-unknown' })),
      makeAnswer('有材料，但没有现成的，要汇总、加工、分析', endWithOutcome('3.4.2')),
      makeAnswer('是工商、不动产等登记资料，要到登记机构去查', endWithOutcome('3.3.8')),
      makeAnswer(
        '归我们管，认真查过，没有这份信息',
        endWithOutcome('3.4.1', { kind: 'not-existing' }),
        'nothing-found',
      ),
    ],
    warnings: [{ when: 'found', text: '检索记录里写的是查到了。说“不存在”之前，要有没有查到的检索记录。' }],
  },
  unclear: {
    ask: '请申请人补正过吗？',
    help: '看不出要哪一份信息的，指导申请人补正：一次写全，给一个合理的期限。',
    article: '第三十条',
    mistakes: [
      '补正只能告知一次，不能再要求第二次。',
      '收到申请超过七个工作日才告知：可以告知，但是期限不停。',
      '没有请申请人补正，就说内容不明确。',
    ],
    answers: [
      makeAnswer(
        '还没有',
        endWithAct('request-supplement', '先一次性告知需要补正的事项和合理的期限；收到补正后，答复期限重新计算。'),
        'not-supplemented',
      ),
      makeAnswer(
        '告知了，补正期限还没有到',
        endWithAdvice('第三十条', '等申请人补正。期限届满之前不能认定放弃，也不能答复。'),
        'supplement-awaited',
      ),
      makeAnswer('补正期限过了，没有回音', 'excuse', 'supplement-overdue'),
      makeAnswer('申请人补正了，还是看不出要哪一份', endWithOutcome('3.4.3'), 'supplemented'),
    ],
    warnings: [],
  },
  excuse: {
    ask: '申请人没有补正，有没有正当理由？',
    help: '生病、没有收到告知书等，可能是正当理由。先核实告知书有没有送到。',
    article: '第三十条',
    mistakes: ['不核实告知书有没有送到，就认定放弃。', '编号成文之前补来的，仍然有效，要接着办理。'],
    answers: [
      makeAnswer('没有说明任何理由', endWithOutcome('3.6.1', { justification: 'none' }), 'supplement-overdue'),
      makeAnswer('说了理由，但不是正当理由', endWithOutcome('3.6.1', { justification: 'rejected' })),
      makeAnswer(
        '有正当理由',
        endWithAct('excuse-supplement', '先不要终止：写明理由，另定一个补正期限，并告知申请人。'),
      ),
    ],
    warnings: [{ when: 'supplement-awaited', text: '补正期限还没有到，现在不能认定放弃。' }],
  },
} as const satisfies Record<string, Question>
