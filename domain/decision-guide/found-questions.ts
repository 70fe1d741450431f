import { endWithAct, endWithOutcome, makeAnswer, type Question } from './question'

/** What was found, whether it must be made first, and how it is given. */
export const FOUND_QUESTIONS = {
  found: {
    ask: '您查到了什么？',
    help: '先弄清申请人要的是哪一份信息，再去查：有关科室、档案、系统，相应的年份。',
    article: '第三十六条',
    mistakes: ['没有检索就答复“不存在”或者“可以公开”，复议时站不住。', '把“不想给”写成“没有”。'],
    answers: [
      makeAnswer('找到了申请人要的信息', 'already', 'found'),
      makeAnswer('查过了，没有；或者这件事不归我们管', 'missing', 'nothing-found'),
      makeAnswer('还没有查', endWithAct('record-search', '先查，并登记查了哪里、怎样查、查到什么。'), 'not-searched'),
      makeAnswer('看不出申请人要的是哪一份信息', 'unclear', 'supplement-awaited'),
      makeAnswer('要的其实不是一份信息，或者要过了、要得太多', 'really', 'reasons-awaited', 'answered-before'),
      makeAnswer(
        '申请人那边停下了：没有补正，没有缴费，撤回了',
        'stopped',
        'supplement-overdue',
        'fee-awaited',
        'fee-overdue',
      ),
    ],
    warnings: [
      { when: 'not-searched', text: '还没有登记检索记录：查到了、没有查到，都要先登记。' },
      { when: 'answered-before', text: '本机关答复过同一申请人相似的申请，先看这一件是不是重复申请。' },
      { when: 'twin-pending', text: '同一申请人还有一件相似的申请正在办理，它不算以前的答复。' },
      { when: 'supplement-awaited', text: '正在等申请人补正，期间不能作出答复。' },
      { when: 'third-party-awaited', text: '征求意见还没有结束，被征求意见的一方还可以答复。' },
    ],
  },
  already: {
    ask: '申请人是不是不用这件申请也能得到它？',
    help: '看本机关的网站、公报、公告栏，再看申请人以前的申请。',
    article: '第三十六条第（一）项、第三十九条第二款',
    mistakes: [
      '只写“请上网查询”：要写到申请人自己能找到。',
      '登在网站上的政府信息不是公开出版物，按“已经主动公开”答复。',
    ],
    answers: [
      makeAnswer('已经主动公开，网站、公报或者公告栏上能找到', endWithOutcome('3.1', { way: 'public' })),
      makeAnswer('要的是公报、报刊、书籍这样的公开出版物', endWithOutcome('3.5.3')),
      makeAnswer('信息已经在申请人手里，只要求确认真假或者再开一份', endWithOutcome('3.5.5')),
      makeAnswer('都不是', 'registry'),
      makeAnswer('同一申请人要过相似的信息', 'repeat', 'answered-before', 'twin-pending'),
    ],
    warnings: [],
  },
  registry: {
    ask: '要的是不是登记资料？',
    help: '工商登记、不动产登记等资料，法律、行政法规另外规定了怎样查询。',
    article: '第三十六条第（七）项',
    mistakes: ['只说“不归我们管”，不写依据哪部法律、行政法规，也不写到哪里查。'],
    answers: [makeAnswer('不是', 'ready'), makeAnswer('是，另有法律、行政法规规定怎样查询', endWithOutcome('3.3.8'))],
    warnings: [],
  },
  ready: {
    ask: '这份信息是现成的吗？',
    help: '只提供已经制作或者获取的信息，没有义务为申请人加工、分析。',
    article: '第三十八条',
    mistakes: ['只是遮去一部分再提供，属于区分处理（第三十七条），不是另行制作。'],
    answers: [
      makeAnswer('是现成的', 'whole'),
      makeAnswer('不是，要从许多材料里汇总、加工、分析才做得出来', endWithOutcome('3.4.2')),
    ],
    warnings: [],
  },
  whole: {
    ask: '里面有没有不能给的内容？',
    help: '除了第十四条至第十六条的情形都应当公开（第十三条）。与别的机关共同制作的，可以先征求它的意见（第三十四条）。',
    article: '第三十七条',
    mistakes: [
      '有一处不能给，就整份都不给：能够区分的，要区分处理。',
      '区分处理的只计“部分公开”，不再计“不予公开”各行。',
    ],
    answers: [
      makeAnswer('没有，可以全部给', 'give'),
      makeAnswer('有一部分不能给，其余的能分开来给', 'part-ground'),
      makeAnswer('全部不能给，也分不开', 'ground'),
    ],
    warnings: [{ when: 'third-party-awaited', text: '征求意见期满或者收到答复之前，不能提供。' }],
  },
  give: {
    ask: '怎样给申请人？',
    help: '按申请人要求的形式和途径；会损坏载体或者成本太高的，可以换一种形式。',
    article: '第三十六条第（二）项、第四十条',
    mistakes: ['没有按申请的形式提供，也不说明理由。', '只说“可以公开”，不写何时、怎样取得。'],
    answers: [
      makeAnswer('现在随告知书提供', endWithOutcome('3.1', { way: 'given' })),
      makeAnswer('现在还给不了，告诉申请人何时、怎样取得', endWithOutcome('3.1', { way: 'later' })),
    ],
    warnings: [],
  },
} as const satisfies Record<string, Question>
