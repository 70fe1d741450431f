// Writes domain/calendar/YEAR.json: 2020–2023 as chinese-days has them, 2024 on from the notices listed here.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** 2020 carries two numbers: the notice of the year and the one that lengthened the Spring Festival. */
const NUMBERS = {
  2020: '国办发明电〔2019〕16号、〔2020〕1号',
  2021: '国办发明电〔2020〕27号',
  2022: '国办发明电〔2021〕11号',
  2023: '国办发明电〔2022〕16号',
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
}

/** Month and day; `a..b` is a run of days inside one notice. */
const LISTED = {
  2024: {
    off: '01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07',
    work: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  },
  2025: {
    off: '01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08',
    work: '01-26 02-08 04-27 09-28 10-11',
  },
  2026: {
    off: '01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07',
    work: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
}

function expandDays(year, list) {
  return list.split(' ').flatMap((part) => {
    const [first, last = first] = part.split('..').map((day) => Date.parse(`${year}-${day}T00:00:00Z`))
    const count = (last - first) / 86_400_000 + 1
    return Array.from({ length: count }, (_, i) => new Date(first + i * 86_400_000).toISOString().slice(0, 10))
  })
}

function listPublishedDays(year) {
  const path = join(root, 'node_modules/chinese-days/dist/years', `${year}.json`)
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** The notice of a year may begin in December before: those days of 元旦 belong to it, not to the year they lie in. */
function readFromPackage(year) {
  const belongs = (day, name) => {
    const next = name.includes('元旦') && day.slice(5, 7) === '12'
    return Number(day.slice(0, 4)) + (next ? 1 : 0) === year
  }
  const pick = (kind) =>
    [year - 1, year]
      .flatMap((one) => Object.entries(listPublishedDays(one)[kind]))
      .filter(([day, name]) => belongs(day, name))
      .map(([day]) => day)
      .sort()
  return { off: pick('holidays'), work: pick('workdays') }
}

for (const [key, notice] of Object.entries(NUMBERS)) {
  const year = Number(key)
  const listed = LISTED[year]
  const { off, work } = listed
    ? { off: expandDays(year, listed.off), work: expandDays(year, listed.work) }
    : readFromPackage(year)
  const text = `${JSON.stringify({ year, notice, off, work }, null, 2)}\n`
  writeFileSync(join(root, 'domain/calendar', `${year}.json`), text)
}
