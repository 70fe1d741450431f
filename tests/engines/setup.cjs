const bundleLibraries = require('../libraries/bundle.cjs')

/** One PostgreSQL for all tests of the engines; its address goes to them through the environment. */
module.exports = async () => {
  await bundleLibraries()
  const { startPostgres } = await import('../../scripts/postgres.mjs')
  const started = await startPostgres()
  if (!started) throw new Error('PostgreSQL is not installed here: npm test says what to install')
  process.env.TEST_DATABASE_URL = started.url
  globalThis.stopPostgres = started.stop
}
