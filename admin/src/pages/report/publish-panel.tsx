import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { LiveReport } from '../../../../typings/api'
import { Form } from '../../components/form/form'
import { Modal } from '../../components/modal'
import { Notice } from '../../components/notice'
import { useForm } from '../../hooks/use-form'
import { isTypingKept, useTyping } from '../../hooks/use-typing'
import { reportTypingName } from './report-texts'
import { checkSignature, Signature } from './signature'

type Props = { report: LiveReport; onPublished: (report: LiveReport) => void; onStale: () => void }

export function PublishPanel({ report, onPublished, onStale }: Props) {
  const [isAsking, setAsking] = useState(false)
  return (
    <section className="panel">
      <h2>公布</h2>
      {report.mayPublish ? (
        <Button onClick={() => setAsking(true)}>公布 {report.year} 年度报告</Button>
      ) : (
        <p className="quiet">现在不能公布：{report.whyNot}</p>
      )}
      {isAsking && (
        <Modal title={`公布 ${report.year} 年度报告`} onClose={() => setAsking(false)}>
          <PublishForm
            report={report}
            onStale={onStale}
            onPublished={(next) => {
              setAsking(false)
              onPublished(next)
            }}
          />
        </Modal>
      )}
    </section>
  )
}

/** Headings under which nothing is written; a heading with parts of its own may stand bare. */
function listEmptyHeadings(sections: LiveReport['sections']): string[] {
  const isBare = (at: number) => sections[at]?.text.trim() === '' && sections[at + 1]?.level !== 2
  const isEmpty = (at: number) => (sections[at]?.level === 2 ? sections[at]?.text.trim() === '' : isBare(at))
  return sections.filter((_, at) => isEmpty(at)).map(({ heading }) => heading)
}

function PublishForm({ report, onPublished, onStale }: Props) {
  const form = useForm({
    action: 'report.publish',
    onceAs: `publish/${report.office.id}/${report.year}`,
    typing: useTyping({ password: '' }),
    check: checkSignature,
    toInput: ({ password }) => ({ year: report.year, version: report.version, password }),
    onDone: onPublished,
  })
  const empty = listEmptyHeadings(report.sections)
  return (
    <Form form={form} sendOnEnter>
      <p>公布后，居民马上可以读到这一版。已公布的版本不能修改，只能再公布一个新的版本，前后版本都会保留。</p>
      {report.isRunningYear && (
        <Notice tone="warning">
          <p>{report.year}年还没有结束。只有演示数据能这样公布，正式使用时要到第二年才能公布（第四十九条）。</p>
        </Notice>
      )}
      {empty.length > 0 && (
        <Notice tone="warning">
          <p>这些部分还是空的：{empty.join('；')}。没有内容的，也应当写明（第五十条）。</p>
        </Notice>
      )}
      {isTypingKept(reportTypingName(report)) && (
        <Notice tone="warning">
          <p>您有改动还没有保存，公布的内容不包括这些改动。</p>
        </Notice>
      )}
      <Signature form={form} label="确认公布" onStale={onStale} />
    </Form>
  )
}
