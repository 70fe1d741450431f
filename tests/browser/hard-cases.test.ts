import { feeUnpaid } from './hard-cases/fee-unpaid'
import { repetition } from './hard-cases/repetition'
import { silentThirdParty } from './hard-cases/silent-third-party'
import { Stage } from './hard-cases/stage'
import { supplementThirdPartyExtension } from './hard-cases/supplement'
import { yearEnd } from './hard-cases/year-end'

const stage = new Stage()
beforeAll(() => stage.open('2025-12-04'), 90_000)
afterAll(() => stage.close())
afterEach(() => expect(stage.problems()).toEqual([]))

// In the order of their days: the clock of a site goes forward only.
yearEnd(stage)
repetition(stage)
feeUnpaid(stage)
supplementThirdPartyExtension(stage)
silentThirdParty(stage)
