// Preloaded into the server of the soak (with --expose-gc): settles and tells its memory when its parent asks.
process.on('message', () => {
  globalThis.gc()
  setImmediate(() => {
    globalThis.gc()
    const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage()
    process.send({ rss, heapUsed, external, arrayBuffers })
  })
})
process.channel.unref()
