import { APPLICANT_KINDS } from '../application/vocabulary'
import {
  APPLICANT_KIND_WORDS,
  DELIVERIES,
  DELIVERY_WORDS,
  FORM_WORDS,
  FORMS,
  ID_KIND_WORDS,
  ID_KINDS,
  THROUGH_WORDS,
  THROUGHS,
} from '../words/application'
import type { FilingField } from './filing'

export type FieldChoice = { value: string; label: string }
/** How a field is drawn. `organisationLabel` replaces the label for a body; `max` in characters, or files. */
export type FilingFieldSpec = {
  name: FilingField
  label: string
  organisationLabel?: string
  hint: string
  kind: 'text' | 'long-text' | 'choice' | 'switch' | 'files'
  /** Whom it is asked of; `represented`: where somebody else fills the form in, `agent`: where it is an agent. */
  of: 'all' | 'organisation' | 'represented' | 'agent'
  optional: boolean
  max: number
  choices: readonly FieldChoice[]
}

/** Art. 29 sets no length. This limit keeps the text readable and the request small. */
export const MAX_DESCRIPTION = 2000
/** Proofs and attachments together. */
export const MAX_FILES = 5

type FieldOptions = Partial<Omit<FilingFieldSpec, 'name' | 'label' | 'hint'>>

function describeField(
  name: FilingField,
  [label, hint]: readonly [string, string],
  row: FieldOptions = {},
): FilingFieldSpec {
  return { name, label, hint, kind: 'text', of: 'all', optional: false, max: 100, choices: [], ...row }
}

function describeChoices<V extends string>(values: readonly V[], words: Record<V, string>): FieldOptions {
  return { kind: 'choice', choices: values.map((value) => ({ value, label: words[value] })) }
}

/** Every field of the application form in its order. */
export const FILING_FIELDS: readonly FilingFieldSpec[] = [
  describeField(
    'applicantKind',
    ['申请人类型', '以自己的名义申请，选“自然人”；代理的，按委托人选'],
    describeChoices(APPLICANT_KINDS, APPLICANT_KIND_WORDS),
  ),
  describeField(
    'through',
    ['谁来填写', '替别人申请的，后面填的姓名、证件都是申请人的'],
    describeChoices(THROUGHS, THROUGH_WORDS),
  ),
  describeField('agentName', ['代理人或者代填人的姓名', ''], { of: 'represented', max: 50 }),
  describeField('agentPhone', ['代理人或者代填人的电话', ''], { of: 'represented', max: 30 }),
  describeField('authorisation', ['授权委托书', '申请人签名或者盖章，写明委托的事项'], {
    of: 'agent',
    kind: 'files',
    max: MAX_FILES,
  }),
  describeField('name', ['姓名', '与证件上一致'], { organisationLabel: '单位名称' }),
  describeField('idKind', ['证件类型', ''], describeChoices(ID_KINDS, ID_KIND_WORDS)),
  describeField('idNumber', ['证件号码', '只用来核对申请人身份，加密保存'], { max: 40 }),
  describeField('representative', ['法定代表人（负责人）', ''], { of: 'organisation', max: 50 }),
  describeField('joint', ['共同申请人', '没有可以不填；几个人一起申请的，写其他人的姓名，类型按第一个人算'], {
    optional: true,
    max: 200,
  }),
  describeField('contactName', ['联系人', '机关联系谁'], { of: 'organisation', max: 50 }),
  describeField('phone', ['手机或者电话', '电话、电子邮箱、地址至少填一项'], { optional: true, max: 30 }),
  describeField('email', ['电子邮箱', '选择电子邮件接收时必填'], { optional: true }),
  describeField('address', ['联系地址', '选择邮寄时必填'], { optional: true, max: 200 }),
  describeField('description', ['需要什么信息', '写出名称、时间、地点或者其他特征，越具体越容易查到'], {
    kind: 'long-text',
    max: MAX_DESCRIPTION,
  }),
  describeField('documentNumber', ['文号', '知道的话填写，不知道可以不填'], { optional: true }),
  describeField('purpose', ['用途', '可以不填，不影响办理'], { kind: 'long-text', optional: true, max: 500 }),
  describeField('form', ['信息的形式', ''], describeChoices(FORMS, FORM_WORDS)),
  describeField('delivery', ['怎样接收', ''], describeChoices(DELIVERIES, DELIVERY_WORDS)),
  describeField('acceptOther', ['不能按上面的形式、方式提供时，接受其他的', ''], { kind: 'switch', optional: true }),
  describeField('proofFiles', ['身份证明', '证件的照片或者扫描件，JPG、PNG、PDF，每个不超过10MB'], {
    organisationLabel: '单位的证照',
    kind: 'files',
    max: MAX_FILES,
  }),
  describeField('attachments', ['其他材料', '没有可以不传；与身份证明合计最多5个'], {
    kind: 'files',
    optional: true,
    max: MAX_FILES,
  }),
]
