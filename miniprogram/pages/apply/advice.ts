const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/
const SEVERAL = /(?:^|\n)\s*(?:[2二]|（二）|\(2\))\s*[、.．)）]/

/** Friendly words about a description; they never stop anybody. */
export function adviceOn(description: string): string[] {
  const advice: string[] = []
  if (ID_NUMBER.test(description) || MOBILE.test(description)) {
    advice.push('这里好像有身份证号码或者手机号码。描述会给经办人员看，建议只写要找的信息，不写个人号码。')
  }
  if (SEVERAL.test(description)) {
    advice.push('好像写了几件不同的事。建议一份申请只写一件，查找和答复都会更快；写在一起也可以提交。')
  }
  return advice
}
