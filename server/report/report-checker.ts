import { existsSync } from 'node:fs'
import { refuse } from '../../domain/refusal'
import { type CheckReport, checkReportText } from '../../service/report/check-report'
import { JobEnded, jobsInThread, type ThreadRules } from '../threads/run-in-thread'

/** Where scripts/gongkai.mjs lays the bundle of check-report-worker.ts, seen from the bundle of the server. */
const WORKER = 'report/check-report-worker.js'
/** The longest published reports are read in half a second. */
const RULES: ThreadRules = { longestMs: 10_000, heapMegabytes: 512, waiting: 20 }

const TOO_MUCH = '内容太多或者太乱，读不完，不像一份年度报告'

/**
 * Checks reports in a thread: a page made to hold up its reader holds up no other request. `from`: the address of the
 * bundle; run from its sources, as tests do, the program has no bundle and checks where it runs.
 */
export function reportCheckerBeside(from: string): CheckReport {
  const worker = new URL(WORKER, from)
  return existsSync(worker) ? reportCheckerIn(worker) : async (input) => checkReportText(input)
}

export function reportCheckerIn(worker: URL, rules: ThreadRules = RULES): CheckReport {
  const run = jobsInThread<Parameters<CheckReport>[0], Awaited<ReturnType<CheckReport>>>(worker, rules)
  return async (input) => {
    try {
      return await run(input)
    } catch (error) {
      if (error instanceof JobEnded) return refuse('fields', undefined, { fields: { text: TOO_MUCH } })
      throw error
    }
  }
}
