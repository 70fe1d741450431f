// The index of tdesign-icons-react loads all of its 2,300 icons, which takes longer than most suites; here each is loaded
// when it is asked for: `ChevronDownIcon` from its file chevron-down.js.
const kebabCase = require('lodash/kebabCase')

module.exports = new Proxy(
  { __esModule: true },
  {
    get(known, name) {
      if (typeof name !== 'string' || !name.endsWith('Icon')) return known[name]
      return require(`tdesign-icons-react/lib/components/${kebabCase(name.slice(0, -'Icon'.length))}.js`).default
    },
  },
)
