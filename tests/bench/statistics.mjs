// What is said of many measurements.
const at = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]

export const median = (values) => at(values, 0.5)
export const p95 = (values) => at(values, 0.95)
export const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length
export const worst = (values) => values.reduce((a, b) => Math.max(a, b), -Infinity)

// Microseconds that `work` takes.
export function microseconds(work) {
  const began = performance.now()
  work()
  return (performance.now() - began) * 1000
}
