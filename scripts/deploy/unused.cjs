// In place of packages that the SDK loads at start and we never call: whatever is asked of it, it is there and does nothing.
const unused = new Proxy(function unused() {}, {
  get: (_, name) => (name === '__esModule' ? true : unused),
  apply: () => unused,
  construct: () => ({}),
})
module.exports = unused
