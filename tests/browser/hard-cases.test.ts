import { stage } from './hard-cases/stage'
// In the order of their days: the clock of a site goes forward only.
import './hard-cases/year-end'
import './hard-cases/repetition'
import './hard-cases/fee-unpaid'
import './hard-cases/supplement'
import './hard-cases/silent-third-party'

beforeAll(() => stage.open('2025-12-04'), 90_000)
afterAll(() => stage.close())
afterEach(() => expect(stage.problems()).toEqual([]))
