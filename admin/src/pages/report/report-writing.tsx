import type { LiveReport } from '../../../../typings/api'
import { Form } from '../../components/form/form'
import { MergedNotice } from '../../components/two-writers/merged-notice'
import { SaveButtons } from '../../components/two-writers/save-buttons'
import { useForm } from '../../hooks/use-form'
import { useMe } from '../../hooks/use-session'
import { useSharedTyping } from '../../hooks/use-shared-typing'
import { checkTableTwo } from './check-table-two'
import { readReportTexts, reportTypingName, toWritten } from './report-texts'
import { SectionFields } from './section-fields'
import { TableTwoFields } from './table-two-fields'
import './report-writing.css'

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
  const typing = useSharedTyping(readReportTexts(report), reportTypingName(report))
  const form = useForm({
    action: 'report.save',
    onceAs: `save/${report.office.id}/${report.year}`,
    typing,
    check: (texts) => checkTableTwo(toWritten(texts, report).tableTwo),
    toInput: (texts) => ({ year: report.year, version: report.version, ...toWritten(texts, report) }),
    onDone: onSaved,
  })
  return (
    <Form form={form} sendOnEnter className="panel">
      <h2>填写表二和文字</h2>
      <MergedNotice what="这份报告" typing={typing} />
      <TableTwoFields form={form} typing={typing} />
      <SectionFields sections={report.sections} form={form} typing={typing} />
      <SaveButtons form={form} justSaved={justSaved} onStale={onStale} onDiscard={form.clear} />
    </Form>
  )
}
