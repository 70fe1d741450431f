import { CORRECTION_RESULTS } from '../../domain/correction/record-correction'
import type { Day } from '../../domain/day'
import { CORRECTION_RESULT_WORDS } from '../../domain/words'
import type { FieldSpec } from '../../typings/api'
import { choice, day, files, long, text } from '../case/forms/field'

/** Art. 41: 更正登记. */
export function correctionForm(today: Day): FieldSpec[] {
  return [
    day('receivedOn', '收到更正申请的日期', { value: today }),
    text('name', '姓名或者名称'),
    text('idNumber', '证件号码', { hint: '更正的是与本人自身相关的记录，要核对身份；加密保存' }),
    text('phone', '联系电话', { required: false, hint: '电话、邮箱、地址至少填写一种，用来告知结果' }),
    text('email', '电子邮箱', { required: false }),
    text('address', '联系地址', { required: false }),
    long('record', '要求更正哪一份政府信息', { hint: '名称、文号或者其他能找到它的说明' }),
    long('wrong', '记录哪里不准确', { hint: '照原来的记录写' }),
    long('right', '应当怎样记录'),
    long('evidence', '有什么证据', { required: false, hint: '写明证据，或者上传证据' }),
    files('files', '证据', { required: false }),
  ]
}

export function correctionDecisionForm(today: Day): FieldSpec[] {
  return [
    choice(
      'result',
      '处理的结果',
      CORRECTION_RESULTS.map((value) => ({ value, label: CORRECTION_RESULT_WORDS[value] })),
      { hint: '有权更正的，更正并告知；无权更正的，转送有权更正的机关并告知，或者告知向哪里提出' },
    ),
    day('decidedOn', '处理并告知的日期', { value: today }),
    long('text', '更正的内容或者理由', { hint: '予以更正的写怎样更正；其余的写理由' }),
    text('agency', '转送给哪个机关', { only: { fact: 'result', is: 'transferred' } }),
    text('where', '有权更正的机关和联系方式', { only: { fact: 'result', is: 'told' } }),
  ]
}
