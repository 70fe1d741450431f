import { APPLICANT_KINDS } from '../application/events'
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

/** Art. 29 sets no length; a text that nobody can read to its end helps nobody. */
export const MAX_DESCRIPTION = 2000
/** Proofs and attachments together. */
export const MAX_FILES = 5

type Row = Partial<Omit<FilingFieldSpec, 'name' | 'label' | 'hint'>>

function field(name: FilingField, [label, hint]: readonly [string, string], row: Row = {}): FilingFieldSpec {
  return { name, label, hint, kind: 'text', of: 'all', optional: false, max: 100, choices: [], ...row }
}

function choices<V extends string>(values: readonly V[], words: Record<V, string>): Row {
  return { kind: 'choice', choices: values.map((value) => ({ value, label: words[value] })) }
}

/** Every field of the application form in its order. */
export const FILING_FIELDS: readonly FilingFieldSpec[] = [
  field(
    'applicantKind',
    ['申请人类型', '以自己的名义申请，选“自然人”；代理的，按委托人选'],
    choices(APPLICANT_KINDS, APPLICANT_KIND_WORDS),
  ),
  field('through', ['谁来填写', '替别人申请的，后面填的姓名、证件都是申请人的'], choices(THROUGHS, THROUGH_WORDS)),
  field('agentName', ['代理人或者代填人的姓名', ''], { of: 'represented', max: 50 }),
  field('agentPhone', ['代理人或者代填人的电话', ''], { of: 'represented', max: 30 }),
  field('authorisation', ['授权委托书', '申请人签名或者盖章，写明委托的事项'], {
    of: 'agent',
    kind: 'files',
    max: MAX_FILES,
  }),
  field('name', ['姓名', '与证件上一致'], { organisationLabel: '单位名称' }),
  field('idKind', ['证件类型', ''], choices(ID_KINDS, ID_KIND_WORDS)),
  field('idNumber', ['证件号码', '只用来核对申请人身份，加密保存'], { max: 40 }),
  field('representative', ['法定代表人（负责人）', ''], { of: 'organisation', max: 50 }),
  field('joint', ['共同申请人', '没有可以不填；几个人一起申请的，写其他人的姓名，类型按第一个人算'], {
    optional: true,
    max: 200,
  }),
  field('contactName', ['联系人', '机关联系谁'], { of: 'organisation', max: 50 }),
  field('phone', ['手机或者电话', '电话、电子邮箱、地址至少填一项'], { optional: true, max: 30 }),
  field('email', ['电子邮箱', '选择电子邮件接收时必填'], { optional: true }),
  field('address', ['联系地址', '选择邮寄时必填'], { optional: true, max: 200 }),
  field('description', ['需要什么信息', '写出名称、时间、地点或者其他特征，越具体越容易查到'], {
    kind: 'long-text',
    max: MAX_DESCRIPTION,
  }),
  field('documentNumber', ['文号', '知道的话填写，不知道可以不填'], { optional: true }),
  field('purpose', ['用途', '可以不填，不影响办理'], { kind: 'long-text', optional: true, max: 500 }),
  field('form', ['信息的形式', ''], choices(FORMS, FORM_WORDS)),
  field('delivery', ['怎样接收', ''], choices(DELIVERIES, DELIVERY_WORDS)),
  field('acceptOther', ['不能按上面的形式、方式提供时，接受其他的', ''], { kind: 'switch', optional: true }),
  field('proofFiles', ['身份证明', '证件的照片或者扫描件，JPG、PNG、PDF，每个不超过10MB'], {
    organisationLabel: '单位的证照',
    kind: 'files',
    max: MAX_FILES,
  }),
  field('attachments', ['其他材料', '没有可以不传；与身份证明合计最多5个'], {
    kind: 'files',
    optional: true,
    max: MAX_FILES,
  }),
]
