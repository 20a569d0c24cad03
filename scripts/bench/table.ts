export function verdict(met: boolean): string {
  return met ? "met" : "not met";
}

export function row(...cells: readonly (string | number)[]): string {
  const [first = "", ...rest] = cells.map(String);
  return `  ${first.padEnd(18)}${rest.map((cell) => cell.padStart(12)).join("")}`;
}
