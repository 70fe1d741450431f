import { NotYet } from '../../components/notice'
import { useLoad } from '../../hooks/use-load'
import { TemplateRow } from './template-row'
import './templates-page.css'

/** The Word templates of the letters: the built-in ones, and what the office put in their place. */
export function TemplatesPage() {
  const { value, failure, reload, show } = useLoad('template.list', {})
  return (
    <>
      <h1>文书模板</h1>
      <p className="quiet">
        文书的字句由系统依条例写成，模板只管样子：信头、字体、页边距。先下载一份，用 Word 或者 WPS
        改好信头，花括号里的标记不要动，再上传。上传时会试填一封；缺了标记、写了不认识的标记，都会说明是哪一个。
      </p>
      {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
      {value && (
        <ul className="templates">
          {value.templates.map((template) => (
            <TemplateRow key={template.letter} template={template} onChanged={show} />
          ))}
        </ul>
      )}
    </>
  )
}
