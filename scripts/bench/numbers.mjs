// How a measured figure is told.

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}

export const ms = (time) => `${time.toFixed(3)} ms`

/** 'ratio 1.52 (goal ≤ 1.7)'; a missed goal is marked and never fails the run. */
export function ratio(value, goal) {
  return `ratio ${value.toFixed(2)} ${against(value, goal)}`
}

export function against(value, goal) {
  return value <= goal ? `(goal ≤ ${goal})` : `(goal ≤ ${goal}, MISSED)`
}
