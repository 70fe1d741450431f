import type { FactWords } from '../outcome/shape'
import type { CaseFile } from './case-moment'
import type { NoticeElement } from './notice'

type Reachable = Pick<CaseFile['office'], 'unit' | 'address' | 'hours' | 'phone' | 'email'>

/** Where to turn: printed where the office has said so (Art. 12). */
export const CONTACT = {
  contact: {
    label: '联系方式',
    article: '第十二条',
    optional: true,
    value: ({ file }) => tellContact(file.office),
  },
} as const satisfies Record<string, NoticeElement<{ file: { office: Reachable } }>>

export function sayContact({ has, say }: FactWords<'contact'>): string[] {
  return has('contact') ? [`联系方式：${say('contact')}。`] : []
}

/** The 工作机构 and how to reach it, as far as the office has said. */
function tellContact({ unit, address, hours, phone, email }: Reachable): string {
  const told = [
    unit,
    address && `地址：${address}`,
    hours && `办公时间：${hours}`,
    phone && `电话：${phone}`,
    email && `电子邮箱：${email}`,
  ]
  return told.filter((words) => words.trim() !== '').join('；')
}
