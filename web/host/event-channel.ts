import type { Method } from './engine'

/** The channel between a page and the page that it opened. */
export class EventChannel {
  private readonly listeners = new Map<string, Set<Method>>()

  constructor(events: Record<string, unknown> = {}) {
    for (const [name, listener] of Object.entries(events)) this.on(name, listener as Method)
  }

  on(name: string, listener: Method): void {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(listener))
  }

  once(name: string, listener: Method): void {
    const wrapped: Method = (...input) => {
      this.off(name, wrapped)
      listener(...input)
    }
    this.on(name, wrapped)
  }

  off(name: string, listener?: Method): void {
    if (listener) this.listeners.get(name)?.delete(listener)
    else this.listeners.delete(name)
  }

  emit(name: string, ...input: unknown[]): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(...input)
  }
}
