import { DownloadIcon } from 'tdesign-icons-react'
import { Button } from 'tdesign-react/es/button'
import type { CorrectionPaper, LetterRow, SavedFile } from '../../../../typings/api'
import { saveDocx } from '../../api/save-file'
import { useCall } from '../../hooks/use-call'
import { Failure } from '../notice'

export function DocxButton({ id, row }: { id: string; row: LetterRow }) {
  const { failure, busy, run } = useCall('letter.docx')
  return <DownloadButton title={row.title} busy={busy} failure={failure} ask={() => run({ id, letter: row.letter })} />
}

type OfCorrection = { id: string; paper: CorrectionPaper; title: string }

/** A letter of Art. 41. */
export function CorrectionDocxButton({ id, paper, title }: OfCorrection) {
  const { failure, busy, run } = useCall('correction.docx')
  return <DownloadButton title={title} busy={busy} failure={failure} ask={() => run({ id, paper })} />
}

type Props = Pick<ReturnType<typeof useCall<'letter.docx'>>, 'busy' | 'failure'> & {
  title: string
  ask: () => Promise<SavedFile | null>
}

function DownloadButton({ title, busy, failure, ask }: Props) {
  return (
    <>
      <Button
        variant="outline"
        icon={<DownloadIcon />}
        loading={busy}
        aria-label={`下载 Word 文件：${title}`}
        onClick={async () => {
          const file = await ask()
          if (file) saveDocx(file)
        }}
      >
        下载 Word 文件
      </Button>
      <Failure failure={failure} />
    </>
  )
}
