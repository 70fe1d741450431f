import type { Command } from '../../../domain/application/acts'
import { isRefusal } from '../../../domain/refusal'
import { confirmed, given, submitted, tryStep } from '../application/given'

const on = '2025-03-05'

/** Acts whose form requires a field in every case, and an input that lacks it. */
const LACKING_INPUTS: [field: string, input: Command][] = [
  ['lacking', { act: 'request-supplement', on, dueOn: '2025-03-20', lacking: [], items: '年份' }],
  ['to', { act: 'send-consultation', consultationId: 'c', party: 'third', to: ' ', sentOn: on, about: '合同' }],
]

describe('the input of an act', () => {
  it.each(LACKING_INPUTS)('is refused without “%s”, although no form was filled in', (field, input) => {
    const decision = tryStep(given(submitted('2025-03-03'), confirmed('2025-03-04')), { on, do: input })
    expect(isRefusal(decision) && Object.keys(decision.fields ?? {})).toEqual([field])
  })
})
