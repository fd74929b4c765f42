/** How a pattern fits a path, written out by trying everything; what the matcher is held against. */

/** Whether a pattern that can be read fits a path. */
export const fitsByTrying = (pattern: string, path: string): boolean => {
  const rooted = pattern.startsWith("/") || pattern.slice(0, -1).includes("/")
  const segments = pattern.replace(/^\//, "").replace(/\/$/, "/**").split("/")
  const names = path.split("/")
  const starts = rooted ? [0] : names.map((_, i) => i)
  const staysOnLevel = segments.at(-1) === "*"
  const ends = staysOnLevel ? [names.length] : names.map((_, i) => i + 1)
  return starts.some((start) =>
    ends.some((end) => start < end && fitsSegments(segments, names.slice(start, end)))
  )
}

const fitsSegments = ([segment, ...rest]: ReadonlyArray<string>, names: ReadonlyArray<string>): boolean => {
  if (segment === undefined) return names.length === 0
  if (segment === "**" && rest.length === 0) return names.length > 0
  if (segment === "**") return [...names, ""].some((_, i) => fitsSegments(rest, names.slice(i)))
  const [name, ...others] = names
  return name !== undefined && fitsCharacters([...segment], [...name]) && fitsSegments(rest, others)
}

const fitsCharacters = (
  [wanted, ...rest]: ReadonlyArray<string>,
  characters: ReadonlyArray<string>
): boolean => {
  if (wanted === undefined) return characters.length === 0
  if (wanted === "*") return [...characters, ""].some((_, i) => fitsCharacters(rest, characters.slice(i)))
  if (wanted === "\\") return rest[0] === characters[0] && fitsCharacters(rest.slice(1), characters.slice(1))
  return (
    characters[0] !== undefined &&
    (wanted === "?" || wanted === characters[0]) &&
    fitsCharacters(rest, characters.slice(1))
  )
}
