// Consent to the privacy guide, asked for by the mini-program itself before it takes files or texts of a person.
import { ApiFailure, makeApi } from './api'

interface PrivacyAnswer {
  event: 'agree' | 'disagree' | 'exposureAuthorization'
  buttonId?: string
}
type AskPrivacy = (resolve: (answer: PrivacyAnswer) => void, about: { referrer: string }) => void

const KEY = 'wx-privacy-agreed'
let asker: AskPrivacy | undefined

const hasAgreed = () => localStorage.getItem(KEY) !== null
export const rememberAgreement = () => localStorage.setItem(KEY, 'yes')

/** Asks where a mini-program wants to be asked; one that does not leaves it to the browser. */
export function askForPrivacy(referrer: string): Promise<void> {
  const ask = asker
  if (!ask || hasAgreed()) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const answer = ({ event }: PrivacyAnswer) => {
      if (event === 'agree') rememberAgreement()
      if (event === 'agree') resolve()
      if (event === 'disagree') reject(new ApiFailure('privacy permission is not authorized'))
    }
    ask(answer, { referrer })
  })
}

export const privacy = {
  getPrivacySetting: makeApi('getPrivacySetting', () => ({ needAuthorization: !hasAgreed(), privacyContractName: '' })),
  requirePrivacyAuthorize: makeApi('requirePrivacyAuthorize', () => askForPrivacy('requirePrivacyAuthorize')),
  onNeedPrivacyAuthorization: (listener: AskPrivacy) => {
    asker = listener
  },
}
