/** So many letters and digits a reason has at least: with fewer nobody learns what happened and why it follows. */
export const LEAST_OF_A_REASON = 10
/** Fewer different characters than this are one word said again and again. */
const LEAST_DIFFERENT = 5

/** What stands where a reason should and says nothing: alone, or beside others of its kind. */
const EMPTY_WORDS = [
  '根据有关规定',
  '根据相关规定',
  '按照有关规定',
  '按照相关规定',
  '依照有关规定',
  '领导没有同意',
  '领导不予同意',
  '领导不让公开',
  '上级没有同意',
  '不符合公开条件',
  '不符合规定',
  '无具体原因',
  '没有具体原因',
  '由于客观原因',
  '因客观原因',
  '因特殊原因',
  '因工作需要',
  '因工作原因',
  '领导不同意',
  '领导的意见',
  '领导意见',
  '领导要求',
  '领导决定',
  '领导安排',
  '领导批示',
  '上级不同意',
  '上级要求',
  '上级决定',
  '单位决定',
  '集体决定',
  '研究决定',
  '经研究',
  '按照规定',
  '依照规定',
  '根据规定',
  '依据规定',
  '有关规定',
  '相关规定',
  '按规定',
  '依规定',
  '按要求',
  '按惯例',
  '依法',
  '依规',
  '不能公开',
  '不宜公开',
  '不便公开',
  '不予公开',
  '不可公开',
  '无法公开',
  '不能提供',
  '不便提供',
  '不予提供',
  '无法提供',
  '不能办理',
  '无法办理',
  '不予办理',
  '无法答复',
  '不予答复',
  '不能按期答复',
  '无法按期答复',
  '不能按期',
  '无法按期',
  '工作需要',
  '工作原因',
  '客观原因',
  '特殊原因',
  '特殊情况',
  '其他原因',
  '情况复杂',
  '影响不好',
  '影响稳定',
  '没有理由',
  '没有原因',
  '无理由',
  '无原因',
  '无说明',
  '如题',
  '如上',
  '同上',
  '略',
  '暂无',
  '没有',
  '无法',
  '不详',
  '不清楚',
  '不知道',
  '不同意',
  '不公开',
  '不提供',
  '不行',
  '不能',
  '理由充分',
  '理由',
  '原因',
  '其他',
  '无',
].sort((one, other) => other.length - one.length)

/** Articles and the laws they stand in: they say what is decided, never why it fits this case. */
const ARTICLES =
  /《[^》]*》|(?:中华人民共和国)?政府信息公开条例|条例|第[〇零一二三四五六七八九十百千\d]+[条款项目](?:之[一二三四五六七八九十])?|第?[（(][〇零一二三四五六七八九十百\d]+[）)][项目]?/g
/** What only ties such words together. */
const LINKS = /属于|适用|根据|依据|依照|按照|所以|因此|因为|由于|规定|情形|要求|执行|办理|[的之和与、及为是因按依]/g

const LETTERS = /[\p{L}\p{N}]/gu

/**
 * Why a text is no reason, and what has to be said instead; null where it may be one. `needs`: what a reason tells here.
 * `least`: how long it is at least, where a place or a means is enough.
 */
export function refuseEmptyWords(text: string, needs: string, least = LEAST_OF_A_REASON): string | null {
  const said = text.trim()
  const letters = said.match(LETTERS) ?? []
  if (isOnly(ARTICLES, said)) return `只写条文不是理由。请写明${needs}。`
  if (isEmptyWording(said)) return `“${shortenText(said)}”等于没有说。请写明${needs}。`
  if (letters.length < least) return `只有${letters.length}个字，说不清楚（至少${least}个字）。请写明${needs}。`
  const isRepeated = least >= LEAST_DIFFERENT && new Set(letters).size < LEAST_DIFFERENT
  return isRepeated ? `同样的字反复写，等于没有说。请写明${needs}。` : null
}

/** Whether articles are all that it says. */
function isOnly(pattern: RegExp, text: string): boolean {
  const left = text.replace(pattern, '')
  return left !== text && countLetters(left.replace(LINKS, '')) === 0
}

function isEmptyWording(text: string): boolean {
  const rest = EMPTY_WORDS.reduce((left, word) => left.replaceAll(word, ''), text.replace(ARTICLES, ''))
  return countLetters(rest.replace(LINKS, '')) === 0
}

function countLetters(text: string): number {
  return (text.match(LETTERS) ?? []).length
}

const SHOWN = 20

function shortenText(text: string): string {
  const characters = [...text]
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}……` : text
}
