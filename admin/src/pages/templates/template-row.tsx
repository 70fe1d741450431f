import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { TemplateView } from '../../../../typings/api'
import { saveDocx } from '../../api/save-file'
import { Failure } from '../../components/notice'
import { useCall } from '../../hooks/use-call'
import { describeSize } from '../../words/describe-size'
import { ChooseDocx, type TemplateProps } from './choose-docx'

export function TemplateRow({ template, onChanged }: TemplateProps) {
  const { own, letter } = template
  const reading = useCall('template.read')
  const reset = useCall('template.reset', `template/${letter}/reset`)
  const [tags, setTags] = useState(false)
  const download = async (builtIn: boolean) => {
    const file = await reading.run({ letter, builtIn })
    if (file) saveDocx(file)
  }
  return (
    <li className="panel">
      <h2>
        {template.title}
        <span className="article">{template.article}</span>
      </h2>
      <p className="quiet">
        {template.toWord}。
        {own ? `本机关的模板：${own.name}（${describeSize(own.size)}），${own.on} 由${own.by}上传` : '系统自带的模板'}
      </p>
      <div className="template-tools">
        <Button variant="outline" loading={reading.busy} onClick={() => void download(false)}>
          下载模板
        </Button>
        <ChooseDocx template={template} onChanged={onChanged} />
        {own && (
          <Button
            variant="outline"
            loading={reset.busy}
            onClick={async () => {
              const next = await reset.run({ letter })
              if (next) onChanged(next)
            }}
          >
            恢复系统自带的
          </Button>
        )}
        <Button variant="text" aria-expanded={tags} onClick={() => setTags(!tags)}>
          {tags ? '收起标记' : '有哪些标记'}
        </Button>
      </div>
      <Failure failure={reading.failure ?? reset.failure} />
      {tags && <TemplateTags tags={template.tags} />}
    </li>
  )
}

function TemplateTags({ tags }: Pick<TemplateView, 'tags'>) {
  return (
    <dl className="lines template-tags">
      {tags.map(({ tag, what, required }) => (
        <div key={tag}>
          <dt>
            <code>{tag}</code>
          </dt>
          <dd>
            {what}
            {required ? '' : '（可以不写）'}
          </dd>
        </div>
      ))}
    </dl>
  )
}
