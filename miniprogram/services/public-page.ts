/** Address of the indexable page of a report, or null where no server serves one. */
export function makeReportAddress(office: string, year: number): string | null {
  const origin = __API_BASE__ || (typeof location === 'undefined' ? '' : location.origin)
  return origin ? `${origin}/streets/${encodeURIComponent(office)}/reports/${year}` : null
}
