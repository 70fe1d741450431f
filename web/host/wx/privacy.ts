// Consent to the privacy guide, asked for by the mini-program itself before it takes files or texts of a person.
import { api, Failure } from './api'

interface Answer {
  event: 'agree' | 'disagree' | 'exposureAuthorization'
  buttonId?: string
}
type Asker = (resolve: (answer: Answer) => void, about: { referrer: string }) => void

const KEY = 'wx-privacy-agreed'
let asker: Asker | undefined

const hasAgreed = () => localStorage.getItem(KEY) !== null
export const agree = () => localStorage.setItem(KEY, 'yes')

/** Asks where a mini-program wants to be asked; one that does not leaves it to the browser. */
export function askForPrivacy(referrer: string): Promise<void> {
  const ask = asker
  if (!ask || hasAgreed()) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const answer = ({ event }: Answer) => {
      if (event === 'agree') agree()
      if (event === 'agree') resolve()
      if (event === 'disagree') reject(new Failure('privacy permission is not authorized'))
    }
    ask(answer, { referrer })
  })
}

export const privacy = {
  getPrivacySetting: api('getPrivacySetting', () => ({ needAuthorization: !hasAgreed(), privacyContractName: '' })),
  requirePrivacyAuthorize: api('requirePrivacyAuthorize', () => askForPrivacy('requirePrivacyAuthorize')),
  onNeedPrivacyAuthorization: (listener: Asker) => {
    asker = listener
  },
}
