import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

const given = () => String(process.env.TEST_DATABASE_URL)
const fresh = () => `t${randomBytes(6).toString('hex')}`

/** The address of a new and empty database. */
export async function newDatabase(): Promise<string> {
  const name = fresh()
  await ask(given(), `CREATE DATABASE ${name}`)
  return given().replace(/[^/]+$/, name)
}

/** The same in less time: a schema of its own in a database of all. */
export async function newSchema(): Promise<string> {
  const name = fresh()
  await ask(given(), `CREATE SCHEMA ${name}`)
  return `${given()}?options=${encodeURIComponent(`-c search_path=${name}`)}`
}

/** What an administrator of the database may do behind the program's back. */
export async function ask(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client(url)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows
  } finally {
    await client.end()
  }
}
