/** What is shown of identity data where the whole is not needed. '' stays ''. */

/** First `head` and last `tail` characters; a text too short to hide at least one keeps only its first. */
function maskMiddle(text: string, head: number, tail: number): string {
  const letters = [...text]
  if (letters.length === 0) return ''
  if (letters.length <= head + tail) return `${letters[0]}${'*'.repeat(Math.max(1, letters.length - 1))}`
  const hidden = '*'.repeat(letters.length - head - tail)
  return letters.slice(0, head).join('') + hidden + letters.slice(letters.length - tail).join('')
}

/** '110***********1234' */
export function maskId(id: string): string {
  return maskMiddle(id, 3, 4)
}

/** '张*', '欧**': the first character alone. */
export function maskName(name: string): string {
  return maskMiddle(name, 1, 0)
}

/** '138****5678' */
export function maskPhone(phone: string): string {
  return maskMiddle(phone, 3, 4)
}

const ADDRESS_SHOWN = 6

/** The first six characters, about province and city; the rest without its length. */
export function maskAddress(address: string): string {
  const letters = [...address]
  if (letters.length <= ADDRESS_SHOWN) return maskMiddle(address, 1, 0)
  return `${letters.slice(0, ADDRESS_SHOWN).join('')}****`
}

/** 'z***@example.com' */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  if (at < 1) return maskMiddle(email, 1, 0)
  return `${[...email][0]}***${email.slice(at)}`
}
