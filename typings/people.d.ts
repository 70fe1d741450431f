export type PersonView = {
  id: string
  name: string
  roleWords: string[]
  /** How many sign-ins are still good. */
  sessions: number
  disabled: boolean
  isMe: boolean
}

/** The people of an office. */
export interface PeopleApi {
  'people.list': { in: Record<string, never>; out: { people: PersonView[] } }
  'people.end-sessions': { in: { id: string }; out: { people: PersonView[] } }
  'people.disable': { in: { id: string }; out: { people: PersonView[] } }
  'people.enable': { in: { id: string }; out: { people: PersonView[] } }
}
