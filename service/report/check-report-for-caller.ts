import type { Refusal } from '../../domain/refusal'
import type { ReportCheckView } from '../../typings/api'
import { spendAllowance } from '../limits'
import type { Services } from '../services'
import type { Caller } from '../sign-in/identify-caller'
import { checkReportText, type ReportToCheck } from './check-report'

/** The check of whoever comes by: counted for their address, because a page made for it takes seconds to read. */
export async function checkReportForCaller(
  services: Services,
  { source }: Caller,
  input: ReportToCheck,
): Promise<ReportCheckView | Refusal> {
  if (source !== '') await spendAllowance(services, [['reportChecksBySource', source]])
  return services.checkReport ? services.checkReport(input) : checkReportText(input)
}
