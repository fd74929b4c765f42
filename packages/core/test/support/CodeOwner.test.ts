import { codeOwner, codeOwnerText, uniteOwners } from "@hedgerow/core/support/CodeOwner"
import { describe, expect, it } from "vitest"

describe("an owner of code", () => {
  it.each([
    ["@ada", { _tag: "User", name: "ada" }],
    ["@ada-l_hedge", { _tag: "User", name: "ada-l_hedge" }],
    ["@hedge/team-replay", { _tag: "Team", organization: "hedge", name: "team-replay" }],
    ["ada+code@mail.hedge.example", { _tag: "Email", address: "ada+code@mail.hedge.example" }]
  ])("R268: %s is one, and is written the same", (text, owner) => {
    const read = codeOwner(text)
    expect(read).toEqual(owner)
    expect(read && codeOwnerText(read)).toBe(text)
  })

  it.each([
    "ada",
    "@",
    "@-ada",
    "@hedge/",
    "@/replay",
    "@hedge/replay/web",
    "@ada,@bo",
    "@ada@hedge.example",
    "ada@hedge",
    "ada@.example",
    "a b@hedge.example",
    "@ada\n"
  ])("R268: %j is none", (text) => {
    expect(codeOwner(text)).toBeUndefined()
  })

  it("R268: counts once, whatever its letters' case", () => {
    const lists = [["@Hedge/Web", "@ada"], [], ["@hedge/web", "@bo", "@ADA"]]
    const owners = lists.map((list) => list.flatMap((text) => codeOwner(text) ?? []))
    expect(uniteOwners(owners).map(codeOwnerText)).toEqual(["@Hedge/Web", "@ada", "@bo"])
  })
})
