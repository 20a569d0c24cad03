/** Prints what was measured; no test fails on it. */
export function reportMeasurements(
  what: string,
  figures: Readonly<Record<string, number | string>>,
): void {
  const text = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  console.log(`${what}: ${text.join(", ")}`);
}

export function medianAndMax(durations: readonly number[]): { p50: string; max: string } {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (index: number) => `${Math.round(sorted[index] ?? 0)} ms`;
  return { p50: at(Math.floor(sorted.length / 2)), max: at(sorted.length - 1) };
}
