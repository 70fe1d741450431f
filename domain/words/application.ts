import type { Status } from '../application/status'
import type { ApplicantKind, Channel, Lacking, Representation, ServiceMeans } from '../application/vocabulary'

export const STATUS_WORDS: Record<Status, string> = {
  submitted: '待确认',
  processing: '办理中',
  'awaiting-supplement': '等待补正',
  'awaiting-payment': '等待缴费',
  closed: '已办结',
  reopened: '办结后续办',
}

/** In place of a name that need be kept no longer. */
export const IDENTITY_REMOVED = '（保存期满，身份已删除）'

export const CHANNEL_WORDS: Record<Channel, string> = {
  'in-person': '当面提交',
  oral: '口头提出，代为填写',
  'signed-post': '挂号信、快递（需签收）',
  'ordinary-post': '平常信函',
  online: '网上提交',
  fax: '传真',
}

/** To an officer, what came on line is an e-mail or comes from another site: ours arrives by itself. */
export const ENTERED_CHANNEL_WORDS: Record<Channel, string> = {
  ...CHANNEL_WORDS,
  online: '电子邮件、其他网站',
}

/** Art. 29, 31: which day is the day of receipt, in one sentence for each channel. */
export const RECEIPT_WORDS: Record<Channel, string> = {
  'in-person': '当面提交的，提交的那一天就是收到申请之日（第三十一条）。',
  oral: '书面确有困难的，可以口头提出，由工作人员代为填写；提出的那一天就是收到申请之日（第二十九条、第三十一条）。',
  'signed-post': '需要签收的邮件，本机关签收的那一天就是收到申请之日（第三十一条）。',
  'ordinary-post': '平常信函不用签收：收到的当天就要与申请人确认，确认的那一天是收到申请之日（第三十一条）。',
  online: '通过互联网提交的，与申请人双方确认的那一天，才是收到申请之日（第三十一条）。',
  fax: '传真提交的，与申请人双方确认的那一天，才是收到申请之日（第三十一条）。',
}

export const REPRESENTATION_WORDS: Record<Representation, string> = {
  agent: '受委托代理',
  helper: '帮忙代办',
}

/** Who fills the form in. */
export const THROUGHS = ['self', 'agent', 'helper'] as const
export type Through = (typeof THROUGHS)[number]
export const THROUGH_WORDS: Record<Through, string> = {
  self: '申请人本人（本单位）',
  agent: '代理人，有授权委托书',
  helper: '帮忙代填的人',
}

export const LACKING_WORDS: Record<Lacking, string> = {
  description: '申请内容不明确',
  identity: '缺少身份证明',
  contact: '缺少联系方式',
  form: '没有写明形式要求',
}

/** As the cause of a notice: “因……，本机关发出补正告知书”. */
export function describeLack(lacking: readonly Lacking[]): string {
  return lacking.map((one) => LACKING_WORDS[one]).join('、')
}

/** The columns of table three. */
export const APPLICANT_KIND_WORDS: Record<ApplicantKind, string> = {
  person: '自然人',
  business: '商业企业',
  research: '科研机构',
  'public-interest': '社会公益组织',
  'legal-services': '法律服务机构',
  other: '其他',
}

/** What the number of a document usually counts as, where that is not what was chosen; '' where it is. */
export function describeUsualKind(usual: ApplicantKind | null, chosen: string): string {
  return usual && usual !== chosen ? `按统一社会信用代码，这位申请人通常计入“${APPLICANT_KIND_WORDS[usual]}”。` : ''
}

export const SERVICE_MEANS_WORDS: Record<ServiceMeans, string> = {
  online: '网上送达',
  posted: '邮寄',
  'signed-for': '当面签收',
  entrusted: '委托送达',
  'pick-up': '到机关领取',
  email: '电子邮件',
}

export const ID_KINDS = ['id-card', 'passport', 'other-id', 'credit-code'] as const
export type IdKind = (typeof ID_KINDS)[number]
export const ID_KIND_WORDS: Record<IdKind, string> = {
  'id-card': '居民身份证',
  passport: '护照',
  'other-id': '其他证件',
  'credit-code': '统一社会信用代码',
}

/** Art. 29, 40: the form of the information. */
export const FORMS = ['electronic', 'paper', 'disc'] as const
export type InformationForm = (typeof FORMS)[number]
export const FORM_WORDS: Record<InformationForm, string> = {
  electronic: '电子文件',
  paper: '纸质',
  disc: '光盘',
}

/** Art. 29, 40: the way it is received. */
export const DELIVERIES = ['online', 'post', 'pick-up', 'email', 'inspect'] as const
export type Delivery = (typeof DELIVERIES)[number]
export const DELIVERY_WORDS: Record<Delivery, string> = {
  online: '在本系统查看',
  post: '邮寄',
  'pick-up': '当面领取',
  email: '电子邮件',
  inspect: '当场查阅、抄录',
}
