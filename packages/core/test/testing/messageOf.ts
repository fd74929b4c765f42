/** What a check says where it fails. */
export const messageOf = (check: () => void): string => {
  try {
    check()
  } catch (failure) {
    if (failure instanceof Error) return failure.message
  }
  throw new Error("The check did not fail.")
}
