// What a test file finds without importing it (describe, it, expect, the hooks), and how one is run in this process.
import { expect } from 'expect'

const HOOKS = ['beforeEach', 'afterEach', 'beforeAll', 'afterAll']

/** `collect(load)` answers the tree of what `load` declares; `globals` are the names it declares with. */
export function openSuite() {
  let open = emptyBlock('')
  const describe = (name, declare) => {
    const outer = open
    open = emptyBlock(name)
    outer.items.push(open)
    declare()
    open = outer
  }
  const it = (name, run) => open.items.push({ name, run })
  describe.each = eachOf(describe)
  it.each = eachOf(it)
  const globals = { describe, it, test: it, expect }
  for (const hook of HOOKS) globals[hook] = (run) => open[hook].push(run)

  function collect(load) {
    open = emptyBlock('')
    const block = open
    load()
    return block
  }
  return { globals, collect }
}

/** The full name of the first test that fails and why, or null when every one of those `asked` for passes. */
export async function firstFailure(block, asked = () => true, outer = []) {
  const around = [...outer, block]
  for (const run of block.beforeAll) await run()
  try {
    for (const item of block.items) {
      const failure = item.run ? await failureOf(item, around, asked) : await firstFailure(item, asked, around)
      if (failure) return failure
    }
  } finally {
    for (const run of block.afterAll) await run()
  }
  return null
}

async function failureOf(item, around, asked) {
  const name = fullName(item, around)
  if (!asked(name)) return null
  try {
    for (const block of around) for (const run of block.beforeEach) await run()
    await item.run()
    for (const block of around.toReversed()) for (const run of block.afterEach) await run()
    return null
  } catch (error) {
    return { name, message: String(error?.message ?? error).slice(0, 300) }
  }
}

function fullName(item, around) {
  return [...around.map((block) => block.name), item.name].filter(Boolean).join(' ')
}

/** The full names of all tests of a block. */
export function listNames(block, outer = []) {
  const around = [...outer, block]
  return block.items.flatMap((item) => (item.run ? [fullName(item, around)] : listNames(item, around)))
}

function emptyBlock(name) {
  return { name, items: [], beforeEach: [], afterEach: [], beforeAll: [], afterAll: [] }
}

function eachOf(declare) {
  return (rows) => (name, run) => {
    const isTable = rows.every(Array.isArray)
    for (const row of rows) {
      const values = isTable ? row : [row]
      declare(`${name} ${values.map(String).join(', ').slice(0, 60)}`, () => run(...values))
    }
  }
}
