import type { Body, Words } from './words'

export function petitionOrComplaint({ you, has, say }: Words): Body {
  const channel = has('channel') ? `${you}可以通过下列渠道提出：${say('channel')}` : `${you}可以通过相应的渠道提出`
  return {
    finding: [`经审查，${you}以政府信息公开申请的形式进行${say('nature')}活动。理由：${say('reason')}。`],
    decision: `本机关不作为政府信息公开申请处理；${channel}`,
  }
}

export function duplicate({ you, say }: Words): Body {
  return {
    finding: [
      `经核对，${you}曾向本机关申请公开相同的政府信息，本机关已于${say('earlierOn')}以“${say('earlierNumber')}”作出答复。`,
    ],
    decision: '本机关对本次申请不予重复处理',
  }
}

export function publication({ you, say }: Words): Body {
  return {
    finding: [`经审查，${you}申请提供的“${say('publication')}”属于公开出版物。`],
    decision: `本机关不提供公开出版物，${you}可以按下列途径获取：${say('where')}`,
  }
}

export function excessive({ you, code, say }: Words): Body {
  const heard =
    code('reasons') === 'silent'
      ? `${you}在规定的期限内没有说明理由。`
      : `${you}说明的理由不合理：${say('whyRejected')}。`
  return {
    finding: [
      `${you}申请公开政府信息的数量、频次明显超过合理范围：${say('volume')}。`,
      `本机关于${say('reasonsRequestedOn')}要求${you}说明理由。${heard}`,
    ],
    decision: '本机关对该申请不予处理',
  }
}

export function certification({ you, say }: Words): Body {
  return {
    finding: [
      `经核对，${you}已经获取“${say('held')}”，获取的时间和方式是：${say('heldSince')}。`,
      `${you}本次要求本机关${say('asks')}该信息，不是申请获取政府信息。`,
    ],
    decision: `${you}的请求不属于获取政府信息的申请，本机关不予处理`,
  }
}
