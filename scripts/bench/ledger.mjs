// What people were told, held against what is in the file.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import Database from 'libsql'
import { root } from '../installed.mjs'

/** The events each move leaves behind. */
const EVENTS = {
  confirm: ['registered', 'received'],
  'record-search': ['search-recorded'],
  'draft-reply': ['reply-drafted'],
  'pass-review': ['reply-reviewed'],
  'sign-reply': ['reply-signed'],
  'issue-letter': ['letter-issued'],
  'serve-letter': ['letter-served'],
}

/** Receipts by client key, moves by case, versions by report, as acknowledged; the same again must be told the same. */
export function newLedger() {
  const told = { receipts: new Map(), acts: new Map(), numbers: new Map(), reports: new Map() }
  return {
    /** True the first time. */
    acknowledgeFiling: (key, receipt) => rememberOnce(told.receipts, key, receipt),
    acknowledgeAct(move, { id, number, reply }) {
      const moves = told.acts.get(id) ?? new Set()
      told.acts.set(id, moves.add(move))
      rememberOnce(told.numbers, `register of ${id}`, number)
      if (move === 'issue-letter') rememberOnce(told.numbers, `letter of ${id}`, reply.letter.number)
    },
    acknowledgeReport: (year, { version, hash }) => rememberOnce(told.reports, `${year}/${version}`, hash),
    /** Throws where something is missing, twice there, or there without having been told. Answers how much there is. */
    check: (folder) => checkLedger(folder, told),
  }
}

function rememberOnce(map, key, value) {
  const first = map.get(key)
  if (first !== undefined && first !== value) throw new Error(`${key} was told as ${first} and as ${value}`)
  map.set(key, value)
  return first === undefined
}

function checkLedger(folder, told) {
  const there = inFile(folder)
  checkFilings(there, told)
  for (const [id, moves] of told.acts) checkCase(there.applications.get(id), moves, told)
  const registered = checkSeries(
    there,
    'register',
    [...there.applications.values()].map(({ number }) => number),
  )
  const issued = checkSeries(there, 'letter', [...there.applications.values()].flatMap(letterNumbers))
  checkReports(there, told)
  runVerify(folder)
  const acts = [...told.acts.values()].reduce((sum, moves) => sum + moves.size, 0)
  return { filings: told.receipts.size, acts, registered, issued, published: told.reports.size }
}

function checkFilings({ applications }, { receipts }) {
  const known = new Set(receipts.values())
  const missing = [...known].filter((receipt) => !applications.has(receipt))
  const untold = [...applications.keys()].filter((receipt) => !known.has(receipt))
  if (missing.length > 0) throw new Error(`acknowledged and not there: ${missing.join(', ')}`)
  if (untold.length > 0) throw new Error(`there and not acknowledged: ${untold.join(', ')}`)
}

/** Everybody tries until answered, so the case holds what was acknowledged, in this order, and nothing else. */
function checkCase(doc, moves, { numbers }) {
  const wanted = ['submitted', ...[...moves].flatMap((move) => EVENTS[move])].join()
  const found = doc.events.map(({ type }) => type).join()
  if (found !== wanted) throw new Error(`${doc._id} holds ${found}; acknowledged was ${wanted}`)
  if (numbers.get(`register of ${doc._id}`) !== doc.number) throw new Error(`${doc._id} has another register number`)
  const [letter] = letterNumbers(doc)
  if (numbers.get(`letter of ${doc._id}`) !== letter) throw new Error(`${doc._id} has another letter number`)
}

function letterNumbers({ events }) {
  return events.filter(({ type }) => type === 'letter-issued').map(({ number }) => number)
}

/** '中同街〔2026〕7号': by office and year 1, 2, 3 … and the counter stands at the last. */
function checkSeries({ counters }, series, numbers) {
  const drawn = new Map()
  for (const number of numbers.filter(Boolean)) {
    const [, office, year, n] = /^(.*)〔(\d+)〕(\d+)号$/.exec(number)
    drawn.set(`${office}/${year}`, [...(drawn.get(`${office}/${year}`) ?? []), Number(n)])
  }
  for (const [whose, drawnThere] of drawn) {
    const sorted = drawnThere.sort((a, b) => a - b)
    if (sorted.some((n, at) => n !== at + 1)) throw new Error(`${series} numbers of ${whose}: ${sorted.join(' ')}`)
  }
  const last = counters.filter(({ id }) => id.includes(`/${series}/`)).reduce((sum, { n }) => sum + n, 0)
  const count = [...drawn.values()].flat().length
  if (last !== count) throw new Error(`the ${series} counters stand at ${last}, ${count} numbers were drawn`)
  return count
}

function checkReports({ reports }, told) {
  for (const [year, versions] of reports) {
    const numbers = versions.map(({ version }) => version).sort((a, b) => a - b)
    if (numbers.some((n, at) => n !== at + 1)) throw new Error(`versions of ${year}: ${numbers.join(' ')}`)
  }
  const there = [...reports].flatMap(([year, versions]) => versions.map((one) => [`${year}/${one.version}`, one.hash]))
  for (const [key, hash] of told.reports) {
    if (!there.some(([one, same]) => one === key && same === hash)) throw new Error(`report ${key} is not there`)
  }
  const years = new Set([...told.reports.keys()].map((key) => key.split('/')[0]))
  const untold = there.filter(([key]) => years.has(key.split('/')[0]) && !told.reports.has(key))
  if (untold.length > 0) throw new Error(`published and not acknowledged: ${untold.map(([key]) => key).join(', ')}`)
}

function runVerify(folder) {
  const env = { ...process.env, DATA_DIR: folder }
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/gongkai.mjs'), 'verify'], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`verify ended with ${status}: ${stdout.slice(0, 2000)}`)
}

function inFile(folder) {
  const db = new Database(join(folder, 'gongkai.db'))
  const docs = (sql) =>
    db
      .prepare(sql)
      .all()
      .map(({ doc }) => JSON.parse(doc))
  try {
    const { integrity_check: state } = db.prepare('PRAGMA integrity_check').get()
    if (state !== 'ok') throw new Error(`the database is damaged: ${state}`)
    const reports = docs("SELECT doc FROM reports WHERE office = 'zhongtongjie'")
    return {
      applications: new Map(
        docs("SELECT doc FROM applications WHERE caller LIKE 'web:%'").map((doc) => [doc._id, doc]),
      ),
      counters: docs('SELECT doc FROM counters').map(({ _id, n }) => ({ id: _id, n })),
      reports: byYear(reports),
    }
  } finally {
    db.close()
  }
}

function byYear(reports) {
  const years = new Map()
  for (const one of reports) years.set(one.year, [...(years.get(one.year) ?? []), one])
  return years
}
