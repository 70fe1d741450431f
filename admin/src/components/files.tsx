import type { FileView } from '../../../typings/api'
import { fileAddress } from '../api/call-office'
import { describeSize } from '../words/describe-size'
import './files.css'

export function Files({ files }: { files: FileView[] }) {
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <a href={fileAddress(file.id)} target="_blank" rel="noreferrer">
            {file.name}
          </a>
          <span className="quiet">
            {file.what} {describeSize(file.size)}
          </span>
        </li>
      ))}
    </ul>
  )
}
