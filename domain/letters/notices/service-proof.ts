import { chooseLetter } from '../../outcome/outcomes'
import { SERVICE_MEANS_WORDS } from '../../words/application'
import { describeNotice } from '../describe-notice'

const SERVED = { fact: 'phase', is: 'served' } as const
const BLANK_DAY = '　　　　年　　月　　日'
const SIGNS = ['受送达人或者代收人（签名或者盖章）', '代收人与受送达人的关系', '送达人（签名）']
/** Nobody signs for these; the record of the system shows the day. */
const BY_WIRE: readonly string[] = [SERVICE_MEANS_WORDS.online, SERVICE_MEANS_WORDS.email]

/** 235号 Art. 4: the day of posting or of the signature, and what shows it. Before service it is signed by hand. */
export const SERVICE_PROOF = describeNotice({
  code: 'service-proof',
  row: 22,
  title: '送达回证',
  article: '第三十三条',
  to: 'file',
  follows: ['letter-issued', 'letter-served'],
  awaitsService: ({ type }) => type === 'letter-issued',
  section: 'service',
  elements: {
    letterTitle: {
      label: '送达的文书',
      article: '第三十三条',
      value: ({ state: { reply } }) => (reply ? chooseLetter(reply.leaf, reply.facts).title : ''),
    },
    letterNumber: {
      label: '送达的文书的文号',
      article: '第三十三条',
      value: ({ state }) => state.reply?.number ?? '',
    },
    applicant: {
      label: '受送达人',
      article: '第三十三条',
      value: ({ file }) => file.applicant.name,
    },
    phase: {
      label: '送达与否',
      article: '第三十三条',
      choices: { issued: '待送达', served: '已送达' },
      value: ({ event }) => (event.type === 'letter-served' ? 'served' : 'issued'),
    },
    means: {
      label: '送达的方式',
      article: '第三十三条',
      only: SERVED,
      value: ({ event }) => (event.type === 'letter-served' ? SERVICE_MEANS_WORDS[event.means] : ''),
    },
    servedOn: {
      label: '送达的日期',
      article: '第三十三条',
      only: SERVED,
      value: ({ event }) => (event.type === 'letter-served' ? event.servedOn : ''),
    },
    evidence: {
      label: '送达的凭证',
      article: '第三十三条',
      optional: true,
      only: SERVED,
      value: ({ event }) => (event.type === 'letter-served' ? (event.evidence ?? '') : ''),
    },
  },
  say: ({ code, has, say }) => {
    const served = code('phase') === 'served'
    return {
      lines: [
        { label: '送达的文书', value: say('letterTitle') },
        { label: '文号', value: say('letterNumber') },
        { label: '受送达人', value: say('applicant') },
        { label: '送达的方式', value: served ? say('means') : '□ 当面签收　□ 邮寄' },
        { label: served ? nameDay(say('means')) : '签收日或者交邮日', value: served ? say('servedOn') : BLANK_DAY },
        { label: '送达的凭证', value: served && has('evidence') ? say('evidence') : '' },
      ],
      signs: served && BY_WIRE.includes(say('means')) ? ['送达人（签名）'] : SIGNS,
    }
  },
})

/** 235号 Art. 4: the day that counts. */
function nameDay(means: string): string {
  if (means === SERVICE_MEANS_WORDS.posted) return '交邮日'
  return BY_WIRE.includes(means) ? '送达日' : '签收日'
}
