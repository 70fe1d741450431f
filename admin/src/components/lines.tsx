import type { FileView, Line } from '../../../typings/api'
import { fileAddress } from '../api/call-office'
import { sizeWord } from '../words/day-words'

export function Lines({ lines }: { lines: Line[] }) {
  return (
    <dl className="lines">
      {lines.map((line) => (
        <div key={`${line.label}${line.value}`}>
          <dt>{line.label}</dt>
          <dd>{line.value || '—'}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Files({ files }: { files: FileView[] }) {
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <a href={fileAddress(file.id)} target="_blank" rel="noreferrer">
            {file.name}
          </a>
          <span className="quiet">
            {file.what} {sizeWord(file.size)}
          </span>
        </li>
      ))}
    </ul>
  )
}
