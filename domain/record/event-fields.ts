/**
 * How a field of a stored event is kept. What somebody typed in their own words may name a person, so it is sealed; days,
 * codes, numbers and ids are what a record is folded and counted from, and stay readable.
 */
export type EventField<T = unknown, Optional extends boolean = boolean, Sealed extends boolean = boolean> = {
  sealed: Sealed
  optional: Optional
  /** The type of the value; never set. */
  readonly value?: T
}

/** A field that is stored readable. */
export function plainValue<T>(): EventField<T, false, false> {
  return { sealed: false, optional: false }
}

/** A field that is stored sealed: words that somebody typed. */
export function sealedText(): EventField<string, false, true> {
  return { sealed: true, optional: false }
}

/** A field of some other type that is stored sealed. */
export function sealedValue<T>(): EventField<T, false, true> {
  return { sealed: true, optional: false }
}

/** A field that an event may lack. */
export function optionalValue<T, S extends boolean>(field: EventField<T, boolean, S>): EventField<T, true, S> {
  return { sealed: field.sealed, optional: true }
}

export type EventShape<Type extends string = string> = {
  readonly type: Type
  readonly fields: Readonly<Record<string, EventField>>
}

/** The name and the fields of one kind of event: its type, and which fields are sealed, follow from them. */
export function eventShape<const Type extends string, Fields extends Record<string, EventField>>(
  type: Type,
  fields: Fields,
): { readonly type: Type; readonly fields: Fields } {
  return { type, fields }
}

type EventFieldValue<F> = F extends EventField<infer T, boolean, boolean> ? T : never
type RequiredEventField<F> = { [K in keyof F]: F[K] extends { optional: true } ? never : K }[keyof F]
type OptionalEventField<F> = { [K in keyof F]: F[K] extends { optional: true } ? K : never }[keyof F]
type PlainName<F> = { [K in keyof F]: F[K] extends { sealed: true } ? never : K }[keyof F]

type Valued<F> = { [K in RequiredEventField<F>]: EventFieldValue<F[K]> } & {
  [K in OptionalEventField<F>]?: EventFieldValue<F[K]>
}
type Flat<T> = { [K in keyof T]: T[K] }

/** The event that a shape describes. */
export type EventOf<Shape> = Shape extends { type: infer Type; fields: infer Fields }
  ? Flat<{ type: Type } & Valued<Fields>>
  : never

/** The event without its sealed fields, as it is stored. */
export type PlainEventOf<Shape> = Shape extends { type: infer Type; fields: infer Fields }
  ? Flat<{ type: Type } & Valued<Pick<Fields, PlainName<Fields>>>>
  : never

/** The names of the sealed fields of an event. */
export function sealedFieldsOf({ fields }: EventShape): string[] {
  return Object.keys(fields).filter((name) => fields[name]?.sealed)
}
