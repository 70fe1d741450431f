/** A label that is itself a question is answered in writing, any other is a blank to fill. */
const QUESTION = /谁|什么|怎样|哪|多少|是否/

/** '请填写检索范围', '请写明与谁确认', '请选择怎样公开': asks for a field that is still empty. */
export function askToFill({ kind, label }: { kind: string; label: string }): string {
  return `${chooseVerb(kind, label)}${label}`
}

function chooseVerb(kind: string, label: string): string {
  if (kind === 'files') return '请上传'
  if (kind === 'tick') return '请核实后勾选：'
  if (kind === 'choice' || kind === 'choices' || kind === 'day') return '请选择'
  return QUESTION.test(label) ? '请写明' : '请填写'
}
