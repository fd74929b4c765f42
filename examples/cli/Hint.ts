/** What somebody may have meant by a misspelt word. */

/** `, did you mean --limit` for a near name, otherwise nothing. */
export const nearest = (name: string, names: ReadonlyArray<string>): string => {
  const near = names
    .map((known) => ({ known, distance: known.startsWith(name) ? 0 : distance(name, known) }))
    .filter(({ known, distance }) => distance <= Math.min(2, known.length - 2))
    .sort((a, b) => a.distance - b.distance)[0]
  return near === undefined ? "" : `, did you mean --${near.known}`
}

/** Levenshtein's distance: how many letters to add, drop or change. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
