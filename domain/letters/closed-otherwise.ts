import type { Body, Words } from './words'

const CLOSED = '本机关不再处理该申请'

export function supplementAbandoned({ you, code, say }: Words): Body {
  const heard =
    code('justification') === 'rejected'
      ? `${you}说明的情况不构成正当理由：${say('whyRejected')}。`
      : `${you}没有说明正当理由。`
  return {
    finding: [
      `因申请内容不明确，本机关于${say('noticeOn')}发出补正告知书，补正期限至${say('dueOn')}。`,
      `期限届满，本机关没有收到补正。${heard}`,
    ],
    decision: `视为${you}放弃申请，${CLOSED}`,
  }
}

export function feeUnpaid({ you, say }: Words): Body {
  return {
    finding: [
      `本机关于${say('issuedOn')}发出收费通知书，应缴信息处理费${say('yuan')}元，${you}于${say('deliveredOn')}收到。`,
      `缴费期限至${say('dueOn')}，期限届满，${you}没有缴纳。`,
    ],
    decision: `并依照《政府信息公开信息处理费管理办法》，视为${you}放弃申请，${CLOSED}`,
  }
}

export function closedForAnotherReason({ you, code, say }: Words): Body {
  if (code('cause') === 'withdrawn') {
    return { finding: [`${you}于${say('withdrawnOn')}撤回了该申请。`], decision: `本机关终止办理，不再处理该申请` }
  }
  const reason = code('cause') === 'ceased' ? say('ceased') : say('reason')
  return { finding: [`该申请出现下列情况，不能继续办理：${reason}。`], decision: `本机关终止办理，不再处理该申请` }
}
