// The least that can take a filing: node:http, one durable insert of the bytes as they came, an answer.
import { createServer } from 'node:http'
import Database from 'libsql'

const db = new Database(process.argv[2])
db.exec(
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE filings (id INTEGER PRIMARY KEY, body BLOB)',
)
const insert = db.prepare('INSERT INTO filings (body) VALUES (?)')

const server = createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const { lastInsertRowid } = insert.run([Buffer.concat(chunks)])
    const body = `{"ok":true,"data":${lastInsertRowid}}`
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    response.end(body)
  })
})
server.listen(0, '127.0.0.1', () => console.error(`http://127.0.0.1:${server.address().port}`))
