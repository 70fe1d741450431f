const { default: Sequencer } = require('@jest/test-sequencer')

const LONGEST_FIRST = ['browser', 'server', 'engines']

/**
 * Jest starts with what took longest the last time; a fresh clone has no last time, and a journey of two minutes that
 * starts last keeps everybody waiting. So the kinds that take long come before those that do not.
 */
class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests)
    return sorted.sort((one, other) => placeOf(one) - placeOf(other))
  }
}

function placeOf({ context }) {
  const place = LONGEST_FIRST.indexOf(context.config.displayName?.name)
  return place < 0 ? LONGEST_FIRST.length : place
}

module.exports = LongestFirst
