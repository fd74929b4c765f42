/** Measuring in rounds: everyone once a round, so that drift of the machine hits all alike; the median counts. */

/** Medians by name of what each measurement gives in several rounds; a first round is thrown away. */
export const inRounds = async <Name extends string>(
  rounds: number,
  measurements: ReadonlyMap<Name, () => number | Promise<number>>
): Promise<ReadonlyMap<Name, number>> => {
  const samples = new Map<Name, Array<number>>()
  for (let round = -1; round < rounds; round++) {
    for (const [name, measure] of measurements) {
      const sample = await measure()
      if (round >= 0) samples.set(name, [...(samples.get(name) ?? []), sample])
    }
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]))
}

/** `NaN` when none, or any is. */
export const median = (values: ReadonlyArray<number>): number => {
  if (values.length === 0 || values.some(Number.isNaN)) return Number.NaN
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
