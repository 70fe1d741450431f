// How a measured figure is told.

export function findMedian(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}

export const formatMs = (time) => `${time.toFixed(3)} ms`

/** 'ratio 1.52 (goal ≤ 1.7)'; a missed goal is marked and never fails the run. */
export function formatRatio(value, goal) {
  return `ratio ${value.toFixed(2)} ${formatGoal(value, goal)}`
}

export function formatGoal(value, goal) {
  return value <= goal ? `(goal ≤ ${goal})` : `(goal ≤ ${goal}, MISSED)`
}
