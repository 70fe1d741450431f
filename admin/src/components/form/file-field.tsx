import { useState } from 'react'
import type { FileView } from '../../../../typings/api'
import { CallFailure } from '../../api/call-failure'
import { uploadFile } from '../../api/call-office'
import { useSession } from '../../hooks/use-session'
import { describeSize } from '../../words/describe-size'
import '../files.css'
import './file-field.css'

type Props = { files: FileView[]; onChange: (files: FileView[]) => void }

/** Uploads at once, so that an error is told beside the file and a chosen file is never lost. */
export function FileField({ files, onChange }: Props) {
  const { guarded } = useSession()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')

  async function take(chosen: File[]) {
    setBusy(true)
    setRefused('')
    const taken: FileView[] = []
    for (const file of chosen) {
      try {
        taken.push(await guarded(() => uploadFile(file)))
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error
        setRefused(`${file.name}：${error.message}`)
      }
    }
    onChange([...files, ...taken])
    setBusy(false)
  }

  return (
    <div className="file-field">
      <label className="file-choose">
        <input
          type="file"
          multiple
          accept=".jpg,.jpeg,.png,.pdf"
          disabled={busy}
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = ''
            void take(chosen)
          }}
        />
        <span>{busy ? '正在上传……' : '选择文件'}</span>
        <span className="quiet">JPG、PNG 或 PDF，每个不超过 10 MB</span>
      </label>
      {refused && (
        <p className="field-error" role="alert">
          {refused}
        </p>
      )}
      <ul className="files">
        {files.map((file) => (
          <li key={file.id}>
            {file.name} <span className="quiet">{describeSize(file.size)}</span>
            <button
              type="button"
              className="text-button"
              aria-label={`移除 ${file.name}`}
              onClick={() => onChange(files.filter((one) => one.id !== file.id))}
            >
              移除
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
