const ID_NUMBER = /(?:^|\D)\d{17}[\dXx](?!\d)/
const MOBILE = /(?:^|\D)1[3-9]\d{9}(?!\d)/
const SEVERAL = /(?:^|\n)\s*(?:[2二]|（二）|\(2\))\s*[、.．)）]/
const COMPLAINT = /(?:我要|我想)(?:投诉|举报|信访)|帮我?(?:反映|处理|解决)|请.{0,12}(?:查处|处理一下|解决|整改)/

/** Advice about a description. It never keeps the application from being sent. */
export function listAdvice(description: string): string[] {
  const advice: string[] = []
  if (ID_NUMBER.test(description) || MOBILE.test(description)) {
    advice.push('这里好像有身份证号码或者手机号码。描述会给经办人员看，建议只写要找的信息，不写个人号码。')
  }
  if (SEVERAL.test(description)) {
    advice.push('好像写了几件不同的事。建议一份申请只写一件，查找和答复都会更快；写在一起也可以提交。')
  }
  if (COMPLAINT.test(description)) {
    advice.push(
      '好像是投诉、举报或者求助。政府信息公开申请只能要已有的信息（条例第三十九条）；要反映问题，可以拨打12345或者到信访窗口，办得更快。',
    )
  }
  return advice
}
