import { describe, expect, it } from "vitest"
import { open, unreadable } from "../../triage/Input.ts"

const nothing = (async function* (): AsyncGenerator<Uint8Array> {})()

describe("what cannot be read", () => {
  it.each([
    ["ENOENT", /^there is no file x \(looked for .*\/x\)$/],
    ["EISDIR", /^x is a directory: name a file of tickets in it$/],
    ["ENOTDIR", /^x cannot exist: a part of its path is a file, not a directory$/],
    ["EACCES", /^no permission to read x$/],
    ["EIO", /^x cannot be read: the disk is on fire$/]
  ])("is said in a sentence: %s", (code, sentence) => {
    expect(unreadable("x", code, new Error("the disk is on fire")).message).toMatch(sentence)
  })

  it("is named without its control characters", async () => {
    expect(await open({ kind: "file", path: "a\u001b[31m" }, nothing)).toMatchObject({
      _tag: "Unreadable",
      message: expect.stringContaining("there is no file a\\u001b[31m")
    })
  })
})
