import type { Body, Words } from './words'

const WITHHELD = '本机关决定不予公开'

/** No search is claimed: unlike 3.1 and 3.4.1 these outcomes do not ask for its record. */
function found({ you, say }: Words): string {
  return `${you}申请的“${say('what')}”由本机关保存。`
}

export function stateSecret(words: Words): Body {
  const { say } = words
  return {
    finding: [found(words), `经审查，该信息已经依法确定为国家秘密，定密的依据是：${say('secretBasis')}。`],
    decision: WITHHELD,
  }
}

export function forbiddenByLaw(words: Words): Body {
  const { say } = words
  return {
    finding: [
      found(words),
      `经审查，该信息属于${say('law')}${say('lawArticle')}禁止公开的信息。理由：${say('reason')}。`,
    ],
    decision: WITHHELD,
  }
}

export function securityAndStability(words: Words): Body {
  const { say } = words
  return {
    finding: [found(words), `经审查，该信息公开后可能危及${say('danger')}。理由：${say('harm')}。`],
    decision: WITHHELD,
  }
}

export function thirdPartyRights(words: Words): Body {
  const { say, code } = words
  const opinion =
    code('opinion') === 'silent'
      ? '第三方逾期没有提出意见，由本机关依法决定是否公开'
      : '第三方不同意公开，本机关审查后认为理由合理'
  return {
    finding: [
      found(words),
      `该信息涉及第三方的${say('right')}。本机关于${say('consultedOn')}书面征求第三方意见，${opinion}。`,
      `本机关认为，公开会对第三方合法权益造成损害：${say('harm')}；不公开不会对公共利益造成重大影响。`,
    ],
    decision: WITHHELD,
  }
}

export function internalAffairs(words: Words): Body {
  const { say } = words
  return {
    finding: [found(words), `经审查，该信息属于${say('internal')}方面的内部事务信息。理由：${say('reason')}。`],
    decision: WITHHELD,
  }
}

export function deliberative(words: Words): Body {
  const { say } = words
  return {
    finding: [
      found(words),
      `经审查，该信息属于行政机关履行职责过程中形成的${say('process')}。理由：${say('reason')}。`,
      '没有法律、法规、规章规定该信息应当公开。',
    ],
    decision: WITHHELD,
  }
}

export function enforcementFile(words: Words): Body {
  const { you, has, say } = words
  const inspection = has('inspection') ? [`${you}是案件当事人的，可以按下列途径查阅案卷：${say('inspection')}。`] : []
  return {
    finding: [
      found(words),
      `经审查，该信息保存在${say('caseFile')}中，属于行政执法案卷信息，没有法律、法规、规章规定应当公开。`,
      ...inspection,
    ],
    decision: WITHHELD,
  }
}

export function administrativeInquiry({ you, say }: Words): Body {
  return {
    finding: [`${you}申请的“${say('what')}”属于登记查询资料，${say('law')}对其获取作了特别规定。`],
    decision: `请${you}依照该规定办理，查询的机构和途径是：${say('venue')}`,
  }
}
