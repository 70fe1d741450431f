import type { Problem, TableTwo } from '../report'
import { DOCUMENT_COLUMNS, TABLE_TWO } from '../report-rows'
import { FEES_PLACE } from './check-tables'

/** A province or a city with districts may make 规章 (Legislation Law); an office of any other name is taken for a street. */
const MAY_REGULATE = /(省|自治区|市)(人民政府)?(办公厅|办公室)?$/

/** A street has no power to make 规章: its three cells are 0. */
export function checkRegulations(office: string | null, { regulations }: TableTwo): Problem[] {
  if (office && MAY_REGULATE.test(office)) return []
  return DOCUMENT_COLUMNS.filter((column) => regulations[column] > 0).map((column) => {
    const label = TABLE_TWO[0].columns.find(([code]) => code === column)?.[1]
    const message = `规章“${label}”填 ${regulations[column]}：街道办事处无规章制定权，应为 0`
    return {
      rule: 'regulations-not-zero',
      level: 'error',
      where: { table: 'two', row: 'regulations', column },
      message,
    }
  })
}

/** From here on a street's yearly fees in 万元 are likelier an amount in 元: a million 元 is beyond what streets charge. */
const LIKELY_YUAN = 100

/** The fees look typed in 元 where the form asks for 万元. */
export function checkUnit({ fees }: TableTwo): Problem[] {
  if (!/^\d+(\.\d+)?$/.test(fees) || Number(fees) < LIKELY_YUAN) return []
  const message = `行政事业性收费填 ${fees}，单位是万元；如果这是以元计的金额，应填 ${toTenThousands(fees)} 万元`
  return [{ rule: 'unit', level: 'warning', where: FEES_PLACE, message }]
}

/** '12345.67' 元 → '1.234567' 万元, moving the point in the text so that nothing is rounded. */
export function toTenThousands(yuan: string): string {
  const [whole = '0', part = ''] = yuan.split('.')
  const padded = whole.padStart(5, '0')
  const decimals = `${padded.slice(-4)}${part}`.replace(/0+$/, '')
  const units = padded.slice(0, -4).replace(/^0+(?=\d)/, '')
  return decimals ? `${units}.${decimals}` : units
}
