import { useMemo, useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { LiveReport } from '../../../typings/api'
import { rolesMay } from '../frame/menu'
import { useKept } from '../kept'
import { Failure, Notice } from '../pieces/notice'
import { useFirstError } from '../pieces/use-first-error'
import { useMe } from '../session'
import { useCall } from '../use-call'
import { SectionsForm } from './sections-form'
import { tableTwoErrors } from './table-two'
import { TableTwoForm } from './table-two-form'

type Props = {
  report: LiveReport
  /** What stands here was saved a moment ago: saving draws the form anew. */
  justSaved: boolean
  onSaved: (report: LiveReport) => void
  onStale: () => void
}

/** What is written by hand: the figures of table two and the text. */
export function ReportWriting(props: Props) {
  const me = useMe()
  if (!rolesMay(me.roles, 'report.save')) return null
  return <WritingForm {...props} />
}

function WritingForm({ report, justSaved, onSaved, onStale }: Props) {
  const saved = { tableTwo: report.tableTwo, sections: report.sections }
  const [typed, keep, forget] = useKept(`report/${report.office.id}/${report.year}`, saved)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const { run, failure, busy } = useCall('report.save')
  const errors = useMemo(() => ({ ...failure?.fields, ...wrong }), [failure, wrong])
  const form = useFirstError(errors)
  const changed = JSON.stringify(typed) !== JSON.stringify(saved)

  async function save() {
    const found = tableTwoErrors(typed.tableTwo)
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const next = await run({ year: report.year, version: report.version, ...typed })
    if (!next) return
    forget({ tableTwo: next.tableTwo, sections: next.sections })
    onSaved(next)
  }
  return (
    <form
      ref={form}
      className="panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>填写表二和文字</h2>
      <TableTwoForm value={typed.tableTwo} errors={errors} onChange={(tableTwo) => keep({ ...typed, tableTwo })} />
      <SectionsForm sections={typed.sections} errors={errors} onChange={(sections) => keep({ ...typed, sections })} />
      <Failure failure={failure} {...(failure?.isUnreached && { onRetry: () => void save() })} />
      {failure?.isConflict && (
        <Button variant="outline" onClick={onStale}>
          看最新情况
        </Button>
      )}
      {changed && (
        <Notice>
          <p>有改动还没有保存。</p>
        </Notice>
      )}
      {justSaved && !changed && <Notice tone="good">已保存。</Notice>}
      <p className="form-buttons">
        <Button type="submit" loading={busy}>
          保存
        </Button>
        <Button type="button" variant="text" theme="default" disabled={!changed} onClick={() => forget(saved)}>
          放弃改动
        </Button>
      </p>
    </form>
  )
}
