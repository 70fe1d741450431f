module.exports = () => globalThis.stopPostgres?.()
