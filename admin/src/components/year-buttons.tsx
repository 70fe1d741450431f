import './year-buttons.css'

type Props = { years: readonly number[]; current: number | null; onChoose: (year: number) => void }

export function YearButtons({ years, current, onChoose }: Props) {
  return (
    <div className="years">
      {years.map((year) => (
        <button key={year} type="button" aria-pressed={year === current} onClick={() => onChoose(year)}>
          {year}年
        </button>
      ))}
    </div>
  )
}
