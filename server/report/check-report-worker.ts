import { parentPort, workerData } from 'node:worker_threads'
import { checkReportText } from '../../service/report/check-report'

/** A thread for one report. */
parentPort?.postMessage(checkReportText(workerData as Parameters<typeof checkReportText>[0]))
