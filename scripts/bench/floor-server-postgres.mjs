// The least that can take a filing into PostgreSQL: node:http, one durable insert of the bytes as they came, an answer.
import { createServer } from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 })
await pool.query('CREATE TABLE floor_filings (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body bytea)')
const text = 'INSERT INTO floor_filings (body) VALUES ($1) RETURNING id'

const server = createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', async () => {
    const { rows } = await pool.query({ name: 'insert', text, values: [Buffer.concat(chunks)] })
    const body = `{"ok":true,"data":${rows[0].id}}`
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    response.end(body)
  })
})
server.listen(0, '127.0.0.1', () => console.error(`http://127.0.0.1:${server.address().port}`))
process.once('SIGTERM', () => process.exit(0))
