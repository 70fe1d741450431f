import type { LetterFacts } from '../outcome/shape'

/** 109号文 Art. 4, 5: the whole scale that was chosen, and where this application stands in it. */
export function feeStandard(basis: 'items' | 'pages', quantity: number): LetterFacts {
  return basis === 'items'
    ? {
        standard:
          '按件计收，同一申请人一个自然月内累计：10件以下（含10件）不收费；11至30件（含30件）的部分，每件100元；31件以上的部分，以10件为一档，每增加一档，每件提高100元',
        quantity: `本件是申请人当月的第${quantity}件`,
      }
    : {
        standard:
          '按量计收：30页以下（含30页）不收费；31至100页（含100页）的部分，每页10元；101至200页（含200页）的部分，每页20元；201页以上的部分，每页40元',
        quantity: `本件共${quantity}页`,
      }
}
