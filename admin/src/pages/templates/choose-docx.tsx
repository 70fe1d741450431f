import { useState } from 'react'
import type { OfficeApi, TemplateView } from '../../../../typings/api'
import { encodeBase64 } from '../../api/save-file'
import { Failure, Notice } from '../../components/notice'
import { useCall } from '../../hooks/use-call'
import '../../components/form/file-field.css'

export type TemplateProps = {
  template: TemplateView
  onChanged: (next: OfficeApi['template.list']['out']) => void
}

/** Sent at once; what is wrong with it is told beside the letter it was meant for. */
export function ChooseDocx({ template, onChanged }: TemplateProps) {
  const { letter, title } = template
  const { run, failure, busy } = useCall('template.replace', `template/${letter}`)
  const [taken, setTaken] = useState('')
  async function take(file: File | undefined) {
    if (!file) return
    setTaken('')
    const next = await run({ letter, name: file.name, base64: await encodeBase64(file) })
    if (!next) return
    setTaken(file.name)
    onChanged(next)
  }
  return (
    <>
      <label className="file-choose template-choose">
        <input
          type="file"
          accept=".docx"
          aria-label={`上传 ${title} 的模板`}
          disabled={busy}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            void take(file)
          }}
        />
        <span>{busy ? '正在检查……' : '上传模板'}</span>
      </label>
      {(failure || taken) && (
        <div className="template-answer">
          <Failure failure={failure} />
          {taken && !failure && (
            <Notice tone="good">
              <p>“{taken}”已经启用，下一份文书就用它。</p>
            </Notice>
          )}
        </div>
      )}
    </>
  )
}
