// What residents were told, held against what is in the file.
import { join } from 'node:path'
import Database from 'libsql'

/** Receipts by client key, as acknowledged; a key that is acknowledged again must get the same one. */
export function newLedger() {
  const receipts = new Map()
  return {
    acknowledge(key, receipt) {
      const first = receipts.get(key)
      if (first && first !== receipt) throw new Error(`one filing was given two receipts: ${first} and ${receipt}`)
      receipts.set(key, receipt)
    },
    /** Throws where one is missing, twice there, or there without having been told. Answers how many there are. */
    check(folder) {
      const { applications, filings } = rowsIn(folder)
      const told = new Set(receipts.values())
      const missing = [...told].filter((receipt) => !applications.has(receipt))
      const untold = [...applications].filter((receipt) => !told.has(receipt))
      if (missing.length > 0) throw new Error(`acknowledged and not there: ${missing.join(', ')}`)
      if (untold.length > 0) throw new Error(`there and not acknowledged: ${untold.join(', ')}`)
      if (filings !== told.size) throw new Error(`${filings} keys are kept for ${told.size} filings`)
      return told.size
    },
  }
}

function rowsIn(folder) {
  const db = new Database(join(folder, 'gongkai.db'))
  try {
    const { integrity_check: state } = db.prepare('PRAGMA integrity_check').get()
    if (state !== 'ok') throw new Error(`the database is damaged: ${state}`)
    const rows = db.prepare("SELECT id FROM applications WHERE caller LIKE 'web:%'").all()
    return {
      applications: new Set(rows.map(({ id }) => id)),
      filings: db.prepare('SELECT COUNT(*) AS n FROM filings').get().n,
    }
  } finally {
    db.close()
  }
}
