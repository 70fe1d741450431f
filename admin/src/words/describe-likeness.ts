import type { RelatedCase } from '../../../typings/api'

/** '相似 92%，年份或数字不同'. */
export function describeLikeness({ likeness, otherNumbers }: Pick<RelatedCase, 'likeness' | 'otherNumbers'>): string {
  return `相似 ${likeness}%${otherNumbers ? '，年份或数字不同' : ''}`
}
