import { OFFICE_ACTIONS, RESIDENT_ACTIONS } from '../../service/actions'
import { OFFICE, RESIDENT } from './lawful'
import { fuzz } from './target'
import { openActions } from './targets/actions'
import { openCases } from './targets/cases'

describe('an action', () => {
  it('has lawful input to change, each that there is', () => {
    const actions = [...RESIDENT_ACTIONS.keys(), ...OFFICE_ACTIONS.keys()]
    expect([...Object.keys(RESIDENT), ...Object.keys(OFFICE)].sort()).toEqual(actions.sort())
  })

  it('answers whatever is sent with data or a sentence', async () => {
    const { targets, close } = await openActions()
    for (const one of targets) expect((await fuzz(one, { runs: 80 })).inputs).toBe(80)
    await close()
  })
})

describe('a case', () => {
  it('takes or refuses any move in any order with any form', async () => {
    const { targets, close } = await openCases()
    for (const one of targets) expect((await fuzz(one, { runs: 8 })).inputs).toBeGreaterThan(8)
    await close()
  })
})
