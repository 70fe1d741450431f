import { readFact } from './facts'
import type { LeafCode } from './leaf'
import { PARTS } from './partly-disclosed'
import type { LetterFacts } from './shape'

/** Regulations of a place, rules of departments and papers: Art. 14 knows laws and administrative regulations only. */
const DOUBTFUL = /省|市|自治区|州|县|办法|规定|细则|通知|意见/
/** Words of national laws in which such a character names no place (城市房地产管理法, 市场主体登记管理条例). */
const NO_PLACES = /城市|市场|都市/g
/** Administrative regulations whose names look like rules. The usual ones; what is not here is confirmed by who signs. */
const REGULATIONS: readonly string[] = [
  '企业名称登记管理规定',
  '女职工劳动保护特别规定',
  '全国年节及纪念日放假办法',
  '互联网信息服务管理办法',
  '国务院关于特大安全事故行政责任追究的规定',
]

/** The names in a text: what stands in 《》, or else all before the article. */
function namesIn(text: string): string[] {
  const titles = [...text.matchAll(/《([^》]+)》/g)].map(([, title = '']) => title)
  return titles.length > 0 ? titles : [text.replace(/第[〇零一二三四五六七八九十百千\d]+条.*$/su, '').trim()]
}

function isDoubtfulName(name: string): boolean {
  return !REGULATIONS.includes(name) && DOUBTFUL.test(name.replace(NO_PLACES, ''))
}

/** Whether a text names something that may be neither a law nor an administrative regulation. */
export function isDoubtfulLaw(text: string): boolean {
  return namesIn(text).some(isDoubtfulName)
}

/** What a reply names as a law that forbids or rules apart, and may be none: in the words of its draft. */
export function listDoubtfulLaws({ leaf, facts }: { leaf: LeafCode; facts: LetterFacts }): string[] {
  return listNamedLaws(leaf, facts).filter((text) => text !== '' && isDoubtfulLaw(text))
}

function listNamedLaws(leaf: LeafCode, facts: LetterFacts): string[] {
  if (leaf === '3.3.2' || leaf === '3.3.8') return [readFact(facts, 'law')]
  if (leaf !== '3.2') return []
  return PARTS.filter((n) => readFact(facts, `ground${n}`) === '3.3.2').map((n) => readFact(facts, `law${n}`))
}
