import { defineReason, defineText, defineTick } from '../facts'
import type { Citation, Condition, FactSpec, FactWords } from '../shape'

/** What the leaves of 不予公开 have in common. */
export const DECIDED_NOT_TO_DISCLOSE = '本机关决定不予公开'

/** Art. 36(三): every refusal says so and gives its reason. */
export function citeWithholding(...articles: string[]): Citation[] {
  return [...articles, '第三十六条第（三）项'].map((article) => ({ article }))
}

export const WHAT = defineText('what', '所涉政府信息的名称', { hint: '名称本身不能公开的，写概括的名称' })

/** A place is named in a few words; empty words are none. */
const LEAST_OF_A_PLACE = 2

/** What is withheld is there: whoever drafts has seen it or the record of where it is. */
export const ASKED_OF_HELD: readonly FactSpec[] = [
  WHAT,
  defineTick('held', '该信息由本机关保存', { hint: '没有查到、没有见到的，不能写“由本机关保存”' }),
  defineReason('heldWhere', '保存在哪里', {
    hint: '哪个科室、档案或者系统',
    needs: '保存在哪个科室、档案或者系统',
    least: LEAST_OF_A_PLACE,
    from: 'search-scope',
  }),
]

/** A letter that was drafted before this was asked for stays as it is. */
export function tellHeld({ you, say, wasAsked }: FactWords): string {
  const place = wasAsked('heldWhere') ? `，保存在：${say('heldWhere')}` : ''
  return `${you}申请的“${say('what')}”由本机关保存${place}。`
}

/** Duties that are easily overlooked: what one of them covers is disclosed, whatever else it is. */
const COMMON_DUTIES =
  '先核对：行政处罚决定、征收补偿方案和补偿结果、办事依据和标准、财政预决算、政府采购等，依法应当公开'

/** Art. 16(2): only where no law, regulation or rule demands disclosure. `n`: of which part. */
export function askNoDuty(n = '', only?: Condition): FactSpec[] {
  const shown = only ? { only } : {}
  return [
    defineTick(`noDuty${n}`, `${nameOfPart(n)}没有法律、法规、规章规定应当公开`, {
      hint: COMMON_DUTIES,
      ...shown,
    }),
    defineReason(`noDutyWhy${n}`, `${nameOfPart(n)}怎样核对的`, {
      hint: '查了哪些法律、法规、规章和主动公开目录',
      needs: '查了哪些法律、法规、规章和主动公开目录，为什么都没有要求公开',
      ...shown,
    }),
  ]
}

export const NO_DUTY_FACTS: readonly FactSpec[] = askNoDuty()

/** What letters of version 0.2.0 said of it; they keep their words. */
export const NO_DUTY_IN_EDITION_1 = '没有法律、法规、规章规定应当公开'

export function tellNoDuty(words: FactWords, n = ''): string {
  const found = '没有法律、法规、规章规定该信息应当公开'
  return words.wasAsked(`noDutyWhy${n}`) ? `${found}：${words.say(`noDutyWhy${n}`)}。` : `${found}。`
}

/** Art. 32: what a third party is protected in gives way where keeping it back weighs heavily on the public. */
export function askNoPublicHarm(n = '', only?: Condition): FactSpec[] {
  const shown = only ? { only } : {}
  return [
    defineTick(`noPublicHarm${n}`, `${nameOfPart(n)}不公开不会对公共利益造成重大影响`, {
      hint: '会造成重大影响的，应当公开，并书面告知第三方',
      ...shown,
    }),
    defineReason(`noPublicHarmWhy${n}`, `${nameOfPart(n)}为什么不会`, {
      hint: '不写第三方的姓名、名称、联系方式',
      needs: '公众为什么不靠这份信息也能知道与自己有关的事、监督办事的结果',
      ...shown,
    }),
  ]
}

/** Without its full stop: it ends a sentence that began with the harm. */
export function tellNoPublicHarm(words: FactWords, n = ''): string {
  const found = '不公开不会对公共利益造成重大影响'
  return words.wasAsked(`noPublicHarmWhy${n}`) ? `${found}，理由：${words.say(`noPublicHarmWhy${n}`)}` : found
}

function nameOfPart(n: string): string {
  return n === '' ? '' : `第${n}处：`
}
