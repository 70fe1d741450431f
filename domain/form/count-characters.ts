const SKIN_TONE = /\p{Emoji_Modifier}/gu
const JOINED = /\u200d\p{Extended_Pictographic}/gu
const FLAG = /\p{Regional_Indicator}{2}/gu
/** Marks that change the character before them, and space without width. */
const INVISIBLE = /\p{M}|\u200b|\u200c|\u200d/gu

/** Characters as a person counts them: an emoji is one, however many code points it has. Space around the text is none. */
export function countCharacters(text: string): number {
  const shown = text
    .trim()
    .replace(/\ufe0f/g, '')
    .replace(SKIN_TONE, '')
    .replace(JOINED, '')
    .replace(FLAG, '旗')
  return [...shown.replace(INVISIBLE, '')].length
}
