import { Input } from 'tdesign-react/es/input'
import { formatNumber, readNumberStyle, SERIES, SERIES_CODES, type SeriesCode } from '../../../../domain/letters/series'
import type { Texts } from '../../hooks/merge-texts'
import type { FormHandle } from '../../hooks/use-form'
import { useMe } from '../../hooks/use-session'
import './series-table.css'

type Props = { form: FormHandle<Texts> }

/** How the numbers of each kind of letter look: 机关代字, and whether 第 stands before the number. */
export function SeriesTable({ form }: Props) {
  return (
    <table className="plain series-table">
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">代字（不填时用通常的）</th>
          <th scope="col">第一个编号的样子</th>
        </tr>
      </thead>
      <tbody>
        {SERIES_CODES.map((code) => (
          <SeriesRow key={code} code={code} form={form} />
        ))}
      </tbody>
    </table>
  )
}

function SeriesRow({ code, form: { values, errors, change } }: Props & { code: SeriesCode }) {
  const me = useMe()
  const [prefix, ordinal] = [values[`prefix.${code}`] ?? '', values[`ordinal.${code}`] === 'yes']
  const error = errors[`prefix.${code}`]
  const series = { letterSeries: (values.letterSeries ?? '').trim() }
  const set = { ...series, numberStyles: { [code]: { prefix: prefix.trim(), ordinal } } }
  const first = formatNumber(code, { year: Number(me.today.slice(0, 4)), n: 1 }, set)
  return (
    <tr data-invalid={error !== undefined}>
      <th scope="row">{SERIES[code].name}</th>
      <td>
        <Input
          value={prefix}
          placeholder={readNumberStyle(code, { ...series, numberStyles: {} }).prefix}
          status={error ? 'error' : 'default'}
          onChange={(text) => change(`prefix.${code}`, text)}
        />
        <label className="series-ordinal">
          <input
            type="checkbox"
            checked={ordinal}
            onChange={(event) => change(`ordinal.${code}`, event.currentTarget.checked ? 'yes' : 'no')}
          />
          序号前加“第”字
        </label>
        {error && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
      </td>
      <td>{first}</td>
    </tr>
  )
}
