/** The Chinese words for every code: one dictionary, drawn on by server, admin page and mini-program. */
export * from './labels/application'
export * from './labels/asking'
export * from './labels/clock'
export * from './labels/correction'
export * from './labels/events'
export * from './labels/messages'
export * from './labels/refusals'
export * from './labels/staff'
