/** Prints one line of figures under a name. */
export type PrintFigures = (name: string, figures: string) => void
