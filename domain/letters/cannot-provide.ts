import type { Body, Words } from './words'

export function notHeld(words: Words): Body {
  const { you, say } = words
  if (words.code('kind') === 'other-agency') {
    return {
      finding: [`经审查，${you}申请的信息不属于本机关负责公开。理由：${say('reason')}。`],
      decision: `请${you}向${say('agencyName')}提出申请，联系方式：${say('agencyContact')}`,
    }
  }
  if (words.code('kind') === 'agency-unknown') {
    return {
      finding: [`经审查，${you}申请的信息不属于本机关负责公开。理由：${say('whyNotOurs')}。`],
      decision: `本机关无法提供该信息，也不能确定负责公开的行政机关，特此告知`,
    }
  }
  return {
    finding: [
      `收到申请后，本机关进行了检索。检索的范围：${say('searchScope')}。检索的方法：${say('searchMethod')}。`,
      `经检索，没有找到${you}申请的信息。`,
    ],
    decision: `本机关告知${you}：该政府信息不存在`,
  }
}

export function mustBeCreated({ you, has, say }: Words): Body {
  const related = has('related') ? [`本机关现有下列相关信息，${you}可以另行申请：${say('related')}。`] : []
  return {
    finding: [
      `经审查，本机关没有${you}申请的现成信息，需要对现有信息进行加工、分析后另行制作：${say('work')}。`,
      ...related,
    ],
    decision: '本机关提供的政府信息应当是已制作或者已获取的信息，因此无法提供',
  }
}

export function stillUnclear({ you, say }: Words): Body {
  return {
    finding: [
      `因申请内容不明确，本机关于${say('noticeOn')}发出补正告知书，并于${say('supplementedOn')}收到${you}的补正。`,
      `补正后申请内容仍不明确：${say('unclear')}。`,
    ],
    decision: `本机关无法查找和确定${you}所需的政府信息，因此无法提供`,
  }
}
