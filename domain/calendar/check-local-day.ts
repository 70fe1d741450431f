import { type Day, yearOf } from '../day'
import { type Calendar, type DayKind, MissingCalendar } from './calendar'

export type LocalDayForm = { day: Day; kind: 'off' | 'work'; reason: string; document: string }

const MAX_TEXT_LENGTH = 100

/** What keeps a day from being off, or worked, in one district alone: a sentence by field, {} where nothing does. */
export function checkLocalDay(asked: LocalDayForm, national: Calendar): Record<string, string> {
  const faults = {
    day: checkLocalDayKind(asked, national),
    reason: checkText(asked.reason, '请填写这是什么日子，如“古尔邦节”。'),
    document: checkText(asked.document, '请填写依据的文件或者文号。'),
  }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== ''))
}

function checkText(text: string, empty: string): string {
  if (text.trim() === '') return empty
  return text.length > MAX_TEXT_LENGTH ? `最多${MAX_TEXT_LENGTH}个字。` : ''
}

/** 全国年节及纪念日放假办法 Art. 4: a local day is off where the country works, or worked on a weekend. */
function checkLocalDayKind({ day, kind }: LocalDayForm, national: Calendar): string {
  const known = findKindOrMissingYear(day, national)
  if (typeof known === 'number') return `还没有${known}年的放假安排，请先添加。`
  if (kind === 'work') return known === 'weekend' ? '' : '当地调休上班的，应当是周六或者周日，并且不是全国放假的日子。'
  return known === 'working' || known === 'make-up' ? '' : '这一天本来就不上班，不用登记。'
}

function findKindOrMissingYear(day: Day, national: Calendar): DayKind | number {
  try {
    return national.kindOf(day)
  } catch (error) {
    if (error instanceof MissingCalendar) return yearOf(day)
    throw error
  }
}
