import { refuseEmptyWords } from '../../../domain/form/reason'

const NEEDS = '为什么20个工作日不够：要查的数量、要征求谁的意见'

const NO_REASONS = [
  ['无'],
  [' 无。'],
  ['无法'],
  ['无法提供'],
  ['领导不同意'],
  ['因领导不同意，无法公开'],
  ['领导批示不予公开'],
  ['按规定'],
  ['按照有关规定，不予公开'],
  ['根据相关规定，依法不予公开。'],
  ['依法依规不能公开'],
  ['经研究决定不予公开'],
  ['第十六条'],
  ['第十六条第二款'],
  ['条例第十六条第二款第（三）项'],
  ['《中华人民共和国政府信息公开条例》第十六条第二款'],
  ['根据《中华人民共和国政府信息公开条例》第十四条的规定'],
  ['依据条例第36条第（三）项'],
  ['工作需要'],
  ['因工作原因，无法按期答复'],
  ['情况复杂'],
  ['由于客观原因，不能提供'],
  ['特殊情况'],
  ['影响不好，影响稳定'],
  ['理由充分'],
  ['不符合公开条件'],
  ['同上'],
  ['略'],
  ['其他原因'],
  ['。。。。。。。。。。。。'],
  ['无无无无无无无无无无无无'],
  ['啊啊啊啊啊啊啊啊啊啊啊啊'],
  ['不行不行不行不行不行不行'],
  ['九个字的一句话而已'],
  ['九个字的一句话，而已！！！'],
  ['数量太多'],
  ['涉及隐私'],
  ['内部文件'],
  ['12345'],
  ['领导不同意公开'],
] as const

const REASONS = [
  ['要逐份查阅三百余份会议记录'],
  ['要征求滨海建设公司的意见，信件往返要十天'],
  ['形成于选址方案确定之前，方案目前仍在讨论'],
  ['只用于机关内部人事管理，不对外产生影响'],
  ['申请写的是要求处理油烟扰民，没有指向一份已有的信息'],
  ['公开后他人可以据此找到当事人的住处'],
  ['由区保密局2024年3月依照公安工作秘密事项范围定密'],
  ['条例第十六条第二款所说的讨论记录，方案还没有定'],
  ['按规定应当由区自然资源局制作，本街道没有取得'],
  ['2026年1月至3月共提出46件'],
  ['档案保管期限十年，2012年已经销毁，有销毁清册'],
  ['申请人住院，有市二院出院小结'],
  ['告知书第二段把日期写错，要重新编号'],
  ['身份证表明申请人是自然人，不是企业'],
  ['经办人自3月5日起病休，由林晓接着检索'],
  ['三个人先后申请过同样的补偿标准'],
  ['第三方名单涉及每户的银行账号'],
  ['没有公开的部分是两户居民的病历'],
  ['领导不同意的说法没有记录，实际是合同约定保密到2027年'],
  ['已在网站上找到需要的公告，来电说明'],
] as const

describe('a reason', () => {
  it.each(NO_REASONS)('is not given by %j', (text) => {
    expect(refuseEmptyWords(text, NEEDS)).not.toBeNull()
  })

  it.each(REASONS)('may be %j', (text) => {
    expect(refuseEmptyWords(text, NEEDS)).toBeNull()
  })

  it('that is none is answered with what to write instead', () => {
    expect(refuseEmptyWords('无', NEEDS)).toBe(`“无”等于没有说。请写明${NEEDS}。`)
    expect(refuseEmptyWords('第十六条', NEEDS)).toBe(`只写条文不是理由。请写明${NEEDS}。`)
    expect(refuseEmptyWords('数量太多', NEEDS)).toBe(`只有4个字，说不清楚（至少10个字）。请写明${NEEDS}。`)
    expect(refuseEmptyWords('啊'.repeat(12), NEEDS)).toBe(`同样的字反复写，等于没有说。请写明${NEEDS}。`)
  })

  it('does not come back longer than it can be read', () => {
    expect(refuseEmptyWords('不予公开'.repeat(30), NEEDS)?.length).toBeLessThan(70)
  })

  it('is short where a place is enough, and still no empty word', () => {
    expect(refuseEmptyWords('档案室', '在哪里', 2)).toBeNull()
    expect(refuseEmptyWords('无', '在哪里', 2)).not.toBeNull()
  })
})
