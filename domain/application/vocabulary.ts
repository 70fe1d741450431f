/** How an application reached the office (Art. 29, 31). */
export const CHANNELS = ['in-person', 'oral', 'signed-post', 'ordinary-post', 'online', 'fax'] as const
export type Channel = (typeof CHANNELS)[number]

/** Who acts for the applicant: an agent by a written authority (委托), or somebody who only helps to fill the form in. */
export const REPRESENTATIONS = ['agent', 'helper'] as const
export type Representation = (typeof REPRESENTATIONS)[number]

/** Art. 29, 30: what an application may lack. Proof of identity, contact and form are contents of it like the description. */
export const LACKINGS = ['description', 'identity', 'contact', 'form'] as const
export type Lacking = (typeof LACKINGS)[number]

/**
 * Art. 29, 30: an identity that came with a supplement, as the record keeps it. `identityHash`: keyed, of this case alone,
 * so that it neither tells who it is nor joins with another case; `formerIdKind`: what the form had said, to check it by.
 */
export type SuppliedIdentity = { identityHash: string; formerIdKind: string }

/** The six applicant columns of table three. */
export const APPLICANT_KINDS = ['person', 'business', 'research', 'public-interest', 'legal-services', 'other'] as const
export type ApplicantKind = (typeof APPLICANT_KINDS)[number]

/** How a letter reaches the applicant; the legal day differs (235号 Art. 4). */
export const SERVICE_MEANS = ['online', 'posted', 'signed-for', 'entrusted', 'pick-up', 'email'] as const
export type ServiceMeans = (typeof SERVICE_MEANS)[number]
/** 235号 Art. 4: served by a signature alone; until somebody signs nothing is served. */
export const SIGNED_MEANS = ['signed-for', 'entrusted', 'pick-up'] as const satisfies readonly ServiceMeans[]
export type SignedMeans = (typeof SIGNED_MEANS)[number]

/** Whose opinion is asked: a third party (Art. 32), or an agency that made the information together with the office (Art. 34). */
export type ConsultedParty = 'third' | 'agency'
export type Opinion = 'agrees' | 'objects' | 'silent'
export type SearchResult = 'found' | 'none' | 'uncertain'
/** How a fee is counted (国办函〔2020〕109号 Art. 4, 5): by applications of the month, or by pages of this one. */
export type FeeBasis = 'items' | 'pages'

/** The three groups of table four: 行政复议, 未经复议直接起诉, 复议后起诉. */
export const PROCEEDING_ROUTES = ['reconsideration', 'direct', 'after-reconsideration'] as const
export type ProceedingRoute = (typeof PROCEEDING_ROUTES)[number]
/** The three results of table four; a proceeding without one is pending. */
export const PROCEEDING_RESULTS = ['upheld', 'overturned', 'other'] as const
export type ProceedingResult = (typeof PROCEEDING_RESULTS)[number]
/** Art. 44: whether what was disclosed to several becomes public of the office's own accord. */
export type DisclosureDecision = 'publish' | 'keep'
/** Art. 17: what the reviewer found of state secrets, and of personal data, in what is to be given. */
export const SECRECY_FINDINGS = ['clear', 'removed', 'referred'] as const
export type SecrecyFinding = (typeof SECRECY_FINDINGS)[number]
export const PERSONAL_FINDINGS = ['none', 'masked', 'needed'] as const
export type PersonalFinding = (typeof PERSONAL_FINDINGS)[number]
/** Art. 18: whether what was withheld is opened, now that the ground was looked at again. */
export type WithheldDecision = 'open' | 'keep'
