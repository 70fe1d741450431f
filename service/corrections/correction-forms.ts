import { CORRECTION_RESULTS } from '../../domain/correction/record-correction'
import type { Day } from '../../domain/day'
import { files, longText, oneOf, onlyWhen, optionalField, pastDay, text } from '../../domain/record/fields'
import { drawForm, type FieldSpec } from '../../domain/record/form'
import { CORRECTION_RESULT_WORDS } from '../../domain/words'

const REQUEST_FORM = {
  receivedOn: pastDay('收到更正申请的日期'),
  name: text('姓名或者名称'),
  idNumber: text('证件号码', { hint: '更正的是与本人自身相关的记录，要核对身份；加密保存' }),
  phone: optionalField(text('联系电话', { hint: '电话、邮箱、地址至少填写一种，用来告知结果' })),
  email: optionalField(text('电子邮箱')),
  address: optionalField(text('联系地址')),
  record: longText('要求更正哪一份政府信息', { hint: '名称、文号或者其他能找到它的说明' }),
  wrong: longText('记录哪里不准确', { hint: '照原来的记录写' }),
  right: longText('应当怎样记录'),
  evidence: optionalField(longText('有什么证据', { hint: '写明证据，或者上传证据' })),
  files: optionalField(files('证据')),
}

const DECISION_FORM = {
  result: oneOf('处理的结果', CORRECTION_RESULT_WORDS, {
    choices: CORRECTION_RESULTS.map((value) => ({ value, label: CORRECTION_RESULT_WORDS[value] })),
    hint: '有权更正的，更正并告知；无权更正的，转送有权更正的机关并告知，或者告知向哪里提出',
  }),
  decidedOn: pastDay('处理并告知的日期'),
  text: longText('更正的内容或者理由', { hint: '予以更正的写怎样更正；其余的写理由' }),
  agency: onlyWhen({ fact: 'result', is: 'transferred' }, text('转送给哪个机关')),
  where: onlyWhen({ fact: 'result', is: 'told' }, text('有权更正的机关和联系方式')),
}

/** Art. 41: 更正登记. */
export function correctionForm(today: Day): FieldSpec[] {
  return drawForm(REQUEST_FORM, { state: null, today })
}

export function correctionDecisionForm(today: Day): FieldSpec[] {
  return drawForm(DECISION_FORM, { state: null, today })
}
