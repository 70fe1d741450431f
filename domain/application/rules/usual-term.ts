/** Calendar days that a form proposes for an answer; the officer sets the real term. */
export const USUAL_TERM_DAYS = 15
