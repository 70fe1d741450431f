import { openPostgres } from '../../server/store/postgres/open'
import { storeContract } from '../store/contract'
import { newSchema } from './database'

storeContract('PostgreSQL', async () => {
  const store = await openPostgres({ url: await newSchema(), connections: 8 })
  return { store, close: () => store.close() }
})
