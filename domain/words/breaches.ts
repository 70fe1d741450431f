import type { Breach } from '../clock/breaches'
import { formatDay } from '../day'

/** How a breach is called, the article it is of, what was due, and what came too late. */
const BREACH_WORDS: Record<Breach['kind'], { title: string; article: string; due: string; missing: string }> = {
  'confirmation-late': {
    title: '没有在当天确认收到',
    article: '第三十一条',
    due: '平常信函应当在收到的当天（%）与申请人确认',
    missing: '还没有确认',
  },
  'supplement-notice-late': {
    title: '补正告知超过7个工作日',
    article: '第三十条',
    due: '补正告知最迟是%',
    missing: '还没有告知',
  },
  'reply-late': { title: '答复逾期', article: '第三十三条', due: '答复期限到%为止', missing: '还没有答复' },
  'redo-late': {
    title: '重新答复逾期',
    article: '第五十一条',
    due: '重新答复的期限到%为止',
    missing: '还没有重新答复',
  },
}

/** What ended it: the act itself, or one that gave a new day. */
const ENDED: Record<Breach['kind'], string> = {
  'confirmation-late': '收到之日是%',
  'supplement-notice-late': '告知是在%',
  'reply-late': '到%才答复、撤回或者另起期限',
  'redo-late': '到%才答复、撤回或者另起期限',
}

/** '答复期限到2025年12月1日为止，到2025年12月5日才答复、撤回或者另起期限。' */
export function describeBreach({ kind, dueOn, until }: Breach): { title: string; text: string; article: string } {
  const { title, article, due, missing } = BREACH_WORDS[kind]
  const ended = until ? ENDED[kind].replace('%', formatDay(until)) : missing
  return { title, article, text: `${due.replace('%', formatDay(dueOn))}，${ended}。` }
}
