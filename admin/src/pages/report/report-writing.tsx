import { useMemo, useState } from 'react'
import type { LiveReport } from '../../../../typings/api'
import { useMe } from '../../components/session-provider'
import { MergedNotice } from '../../components/two-writers/merged-notice'
import { SaveEnd } from '../../components/two-writers/save-buttons'
import { useFirstError } from '../../hooks/use-first-error'
import { usePress } from '../../hooks/use-idempotent-call'
import { useKept } from '../../hooks/use-kept'
import { tableTwoErrors } from './check-table-two'
import { merged, settled, type Typing, typingFrom } from './report-texts'
import { SectionsForm } from './section-fields'
import { TableTwoForm } from './table-two-fields'

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
  if (!me.mayCall.includes('report.save')) return null
  return <WritingForm {...props} />
}

function WritingForm({ report, justSaved, onSaved, onStale }: Props) {
  const saved = typingFrom(report)
  const [kept, keep, forget] = useKept<Typing>(`report/${report.office.id}/${report.year}`, saved)
  // Typed over an earlier version, also before a reload: what a colleague saved since is put together with it.
  const typed = merged(kept, report)
  const places = Object.keys(typed.theirs).length
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const { press, failure, busy } = usePress('report.save', `save/${report.office.id}/${report.year}`)
  const errors = useMemo(() => ({ ...failure?.fields, ...wrong }), [failure, wrong])
  const form = useFirstError(errors)
  const changed = isChanged(typed, report)

  async function save() {
    const { tableTwo, sections } = typed
    const found = tableTwoErrors(tableTwo)
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const next = await press({ year: report.year, version: report.version, tableTwo, sections })
    if (!next) return
    forget(typingFrom(next))
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
      {(typed !== kept || places > 0) && <MergedNotice what="这份报告" places={places} />}
      <TableTwoForm
        value={typed.tableTwo}
        errors={errors}
        theirs={typed.theirs}
        onChange={(tableTwo) => keep({ ...typed, tableTwo })}
        onTake={(place, whose) => keep(settled(typed, place, whose))}
      />
      <SectionsForm
        sections={typed.sections}
        errors={errors}
        theirs={typed.theirs}
        onChange={(sections) => keep({ ...typed, sections })}
        onTake={(place, whose) => keep(settled(typed, place, whose))}
      />
      <SaveEnd
        {...{ failure, busy, changed, justSaved, onStale }}
        onRetry={() => void save()}
        onDiscard={() => forget(saved)}
      />
    </form>
  )
}

function isChanged({ tableTwo, sections }: Typing, report: LiveReport): boolean {
  const saved = { tableTwo: report.tableTwo, sections: report.sections }
  return JSON.stringify({ tableTwo, sections }) !== JSON.stringify(saved)
}
