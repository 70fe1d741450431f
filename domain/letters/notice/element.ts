import { type ChoiceWords, listChoices } from '../../outcome/facts'
import type { Condition, FactSpec, FactWords } from '../../outcome/shape'
import type { LetterLine, Slip } from '../shape'

/** What a notice cannot do without, and the article that asks for it. `settings`: it stands in the office's settings. */
export type Element = FactSpec & { article: string; settings: boolean }

type More = { required?: boolean; settings?: boolean; choices?: ChoiceWords; only?: Condition }

export function element(name: string, label: string, article: string, more: More = {}): Element {
  const { required = true, settings = false, choices, only } = more
  const kind = choices ? 'choice' : name.endsWith('On') ? 'day' : 'long-text'
  const base = {
    name,
    label,
    article,
    required,
    settings,
    kind,
    hint: '',
    choices: choices ? listChoices(choices) : [],
  } as const
  return only ? { ...base, only } : base
}

export const optional = (name: string, label: string, article = ''): Element =>
  element(name, label, article, { required: false })

/** What a notice says; what it leaves out it does not have. `remedy`: it is a final act towards whom it is sent to. */
export type Said = {
  paragraphs?: string[]
  lines?: LetterLine[]
  signs?: string[]
  slip?: Slip
  remedy?: boolean
}
/** `title` where it depends on what is said. */
export type Notice = {
  elements: readonly Element[]
  say: (words: FactWords) => Said
  title?: (words: FactWords) => string
}

export const REGULATIONS = '《中华人民共和国政府信息公开条例》'

/** Where to turn: printed where the office has said so (Art. 12). */
export const CONTACT = optional('contact', '联系方式', '第十二条')

export function contact({ has, say }: FactWords): string[] {
  return has('contact') ? [`联系方式：${say('contact')}。`] : []
}

/** Art. 29, 31: of which application this is said. */
export const REQUEST: readonly Element[] = [
  element('request', '申请的内容', '第二十九条'),
  optional('documentNumber', '申请的文号', '第二十九条'),
]
const ASKED: readonly Element[] = [element('receivedOn', '收到申请之日', '第三十一条'), ...REQUEST]

export function requestIn({ has, say }: FactWords): string {
  return `“${say('request')}”${has('documentNumber') ? `（文号：${say('documentNumber')}）` : ''}`
}

function asked(words: FactWords): string {
  const { you, say } = words
  return `本机关于${say('receivedOn')}收到${you}提出的政府信息公开申请，申请的内容是：${requestIn(words)}。`
}

/** A notice on the way to a reply: of which application it is, what it has to say, and where to turn (Art. 12, 31). */
export function noticeOf(own: readonly Element[], body: (words: FactWords) => string[]): Notice {
  return {
    elements: [...ASKED, ...own, CONTACT],
    say: (words) => ({ paragraphs: [asked(words), ...body(words), ...contact(words)] }),
  }
}
