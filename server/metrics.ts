import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { districtsOf } from '../service/district/find-in-districts'
import type { Log, LogEntry } from '../service/log'
import type { Services } from '../service/services'
import type { ApplicationDoc, OutboxDoc } from '../service/store/documents'
import { everyDoc } from '../service/store/every-document'
import { Conflict, type Store } from '../service/store/store'
import type { Traffic } from './http/traffic'

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Counters of events. Labels are codes of our own; they never name a case, a person or an address. */
function makeCounters(registry: Registry) {
  const registers = [registry]
  const counter = (name: string, help: string) => new Counter({ name, help, registers })
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })
  return {
    calls: new Histogram({
      name: 'gongkai_call_seconds',
      help: 'Calls of the functions, by action and code.',
      registers,
      labelNames: ['action', 'code'],
      buckets: SECONDS,
    }),
    answers: new Counter({
      name: 'gongkai_http_answers_total',
      help: 'Answers over HTTP, by route and status.',
      registers,
      labelNames: ['route', 'status'],
    }),
    bugs: counter('gongkai_bugs_total', 'Errors that nobody expected.'),
    transactions: counter('gongkai_store_transactions_total', 'Transactions of the store.'),
    conflicts: counter('gongkai_store_conflicts_total', 'Transactions given up because of a conflict.'),
    retries: counter('gongkai_store_retries_total', 'Runs of a transaction after its first.'),
    nightlyAt: gauge('gongkai_nightly_last_run_timestamp_seconds', 'When the nightly work last ended.'),
    nightlyOk: gauge('gongkai_nightly_last_run_ok', '1 when it ended well, else 0.'),
  }
}
type Counters = ReturnType<typeof makeCounters>

export type Metrics = { registry: Registry; metered(services: Services): Services }

export function makeMetrics(): Metrics {
  const registry = new Registry()
  const counts = makeCounters(registry)
  const metered = (services: Services) => ({
    ...services,
    log: makeCountingLog(services.log, counts),
    store: makeCountingStore(services.store, counts),
  })
  return { registry, metered }
}

/** Counts what is logged, whatever the level of the log. */
function makeCountingLog(log: Log, counts: Counters): Log {
  return {
    write: (level, entry) => {
      countEntry(counts, entry)
      log.write(level, entry)
    },
  }
}

function countEntry(
  counts: Counters,
  { what, action = '', code = '', ms = 0, route = '', status = 0 }: LogEntry,
): void {
  if (what === 'bug') counts.bugs.inc()
  if (what === 'request') counts.answers.inc({ route: route.startsWith('/api/') ? route : 'page', status })
  if (what !== 'call') return
  counts.calls.observe({ action, code }, ms / 1000)
  if (action !== 'nightly') return
  counts.nightlyAt.setToCurrentTime()
  counts.nightlyOk.set(code === 'ok' ? 1 : 0)
}

function makeCountingStore(store: Store, counts: Counters): Store {
  return {
    get: (coll, partition, id) => store.get(coll, partition, id),
    query: (coll, query) => store.query(coll, query),
    group: (coll, group) => store.group(coll, group),
    next: (partition, id) => store.next(partition, id),
    close: () => store.close(),
    transact: async (partition, work) => {
      let runs = 0
      try {
        return await store.transact(partition, (tx) => {
          runs += 1
          return work(tx)
        })
      } catch (error) {
        if (error instanceof Conflict) counts.conflicts.inc()
        throw error
      } finally {
        counts.transactions.inc()
        counts.retries.inc(Math.max(runs - 1, 0))
      }
    },
  }
}

/** Gauges that are looked up when the metrics are read. */
export function watchState({ registry }: Metrics, services: Services, traffic: Traffic): void {
  const registers = [registry]
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value())
      },
    })
  gauge('gongkai_active_requests', 'Requests being answered now.', () => traffic.active)
  gauge('gongkai_resident_bytes', 'Memory of the process.', () => process.memoryUsage.rss())
  gauge('gongkai_heap_used_bytes', 'Memory in use by the program.', () => process.memoryUsage().heapUsed)
  registerGauge(registers, ['gongkai_outbox_messages', 'Messages, by state.', 'state'], () => countOutbox(services))
  registerGauge(registers, ['gongkai_outbox_late_seconds', 'How long the oldest due message waits.', 'district'], () =>
    collectByDistrict(services, countLateCases),
  )
  registerGauge(registers, ['gongkai_open_cases', 'Cases that are not closed, by office.', 'office'], () =>
    collectByDistrict(services, countOpenCases),
  )
  registerGauge(registers, ['gongkai_overdue_cases', 'Open cases past their reply day, by office.', 'office'], () =>
    collectByDistrict(services, overdueCases),
  )
}

type MetricValues = Map<string, number>

function registerGauge(
  registers: Registry[],
  [name, help, label]: [string, string, string],
  look: () => Promise<MetricValues>,
) {
  return new Gauge({
    name,
    help,
    registers,
    labelNames: [label],
    async collect() {
      const values = await look()
      this.reset()
      for (const [key, value] of values) this.set({ [label]: key }, value)
    },
  })
}

function addToValue(values: MetricValues, key: string, more: number): void {
  values.set(key, (values.get(key) ?? 0) + more)
}

type LookUp = (services: Services, district: string, values: MetricValues) => Promise<void>

async function collectByDistrict(services: Services, look: LookUp): Promise<MetricValues> {
  const values: MetricValues = new Map()
  for (const district of await districtsOf(services)) await look(services, district, values)
  return values
}

function countOutbox(services: Services): Promise<MetricValues> {
  return collectByDistrict(services, async ({ store }, partition, values) => {
    for (const state of ['waiting', 'sent', 'refused', 'dead', 'stopped']) addToValue(values, state, 0)
    const groups = await store.group('outbox', { partition, by: ['state'] })
    for (const { key, count } of groups) addToValue(values, String(key[0]), count)
  })
}

async function countLateCases({ store, clock }: Services, partition: string, values: MetricValues): Promise<void> {
  const query = { partition, eq: { state: 'waiting' }, order: ['dueAt', 'asc'] as [string, 'asc'], limit: 1 }
  const [oldest] = (await store.query<OutboxDoc>('outbox', query)).items
  const seconds = oldest ? (Date.parse(clock.now()) - Date.parse(oldest.dueAt)) / 1000 : 0
  addToValue(values, partition, Math.max(seconds, 0))
}

async function countOpenCases({ store }: Services, partition: string, values: MetricValues): Promise<void> {
  for (const { key, count } of await store.group('applications', { partition, by: ['office', 'status'] })) {
    addToValue(values, String(key[0]), key[1] === 'closed' ? 0 : count)
  }
}

async function overdueCases({ store, clock }: Services, partition: string, values: MetricValues): Promise<void> {
  const range = { replyDueOn: { lt: clock.today() } }
  const query = { partition, eq: { status: 'processing' }, range }
  for (const { office } of await everyDoc<ApplicationDoc>(store, 'applications', query)) addToValue(values, office, 1)
}
