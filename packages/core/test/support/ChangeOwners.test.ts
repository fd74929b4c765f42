import { ACTS } from "@hedgerow/core/handbook/Acts"
import { pullRequest, pullRequestThresholds } from "@hedgerow/core/handbook/policies/PullRequest"
import { compileCollect } from "@hedgerow/core/policy/Decider"
import { changeOwners } from "@hedgerow/core/support/ChangeOwners"
import { codeOwnerText } from "@hedgerow/core/support/CodeOwner"
import { codeOwners } from "@hedgerow/core/support/CodeOwners"
import { pullRequestFacts } from "@hedgerow/core/support/Contribution"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const FILE = codeOwners(
  "/apps/ @hedge/apps\n/apps/demo/\n/docs/ @hedge/docs @ada\n/notes/ @ada bo@hedge.example\n"
)
const SOFT = codeOwners("*.ts @hedge/web\n/apps/ @Hedge/Apps @bo\n/lib/ @bo\n")
const now = new Date("2026-11-20T12:00:00Z")

describe("the owners of a change", () => {
  it.each([
    [["apps/a.ts"], "one_team", ["@hedge/apps"]],
    [["apps/a.ts", "apps/b/c.ts"], "one_team", ["@hedge/apps"]],
    [["apps/a.ts", "docs/a.md"], "several_teams", ["@hedge/apps", "@hedge/docs", "@ada"]],
    [["docs/a.md", "notes/a"], "one_team", ["@hedge/docs", "@ada", "bo@hedge.example"]],
    [["notes/a"], "people", ["@ada", "bo@hedge.example"]],
    [["apps/demo/a.ts"], "none", []],
    [["README.md"], "none", []],
    [[], "none", []]
  ] as const)("R268: of %j are united over its files: %s", (files, owners, required) => {
    const answer = changeOwners({ files, codeOwners: FILE })
    expect(answer.facts).toEqual({ contribution: "pull_request", owners })
    expect(answer.required.map(codeOwnerText)).toEqual(required)
    expect(answer.suggested).toEqual([])
    expect(answer.teams).toEqual(required.filter((owner) => owner.includes("/")))
  })

  it("R268: names the files that nobody owns", () => {
    const files = ["apps/a.ts", "README.md", "apps/demo/a.md", "../a"]
    expect(changeOwners({ files, codeOwners: FILE }).unowned).toEqual(["README.md", "apps/demo/a.md", "../a"])
    expect(changeOwners({ files, codeOwners: FILE, soft: SOFT }).unowned).toEqual(["README.md", "../a"])
  })

  it("R268: the softer file adds owners, each once, and requires none", () => {
    const { required, suggested, teams, facts } = changeOwners({
      files: ["apps/demo/a.ts", "apps/a.ts", "lib/a"],
      codeOwners: FILE,
      soft: SOFT
    })
    expect(required.map(codeOwnerText)).toEqual(["@hedge/apps"])
    expect(suggested.map(codeOwnerText)).toEqual(["@hedge/web", "@bo"])
    expect(teams).toEqual(["@hedge/apps", "@hedge/web"])
    expect(facts.owners).toBe("several_teams")
  })

  it("R268: the softer file names an owner where CODEOWNERS has none", () => {
    expect(changeOwners({ files: ["lib/a"], codeOwners: FILE, soft: SOFT }).facts.owners).toBe("people")
    expect(changeOwners({ files: ["a.ts"], codeOwners: FILE, soft: SOFT }).facts.owners).toBe("one_team")
  })

  it("R268: are the same in whatever order its files stand", () => {
    const files = fc.subarray(["apps/a.ts", "apps/demo/a", "docs/a.md", "notes/a", "lib/a.ts", "README.md"])
    fc.assert(
      fc.property(files, (some) => {
        const owners = (order: ReadonlyArray<string>) => {
          const { required, suggested, facts } = changeOwners({ files: order, codeOwners: FILE, soft: SOFT })
          return [new Set(required.map(codeOwnerText)), new Set(suggested.map(codeOwnerText)), facts]
        }
        expect(owners(some.toReversed())).toEqual(owners(some))
      })
    )
  })

  it("R268 R269: say who is asked for a review and who is told", () => {
    const collect = compileCollect(pullRequest, { id: "example", thresholds: pullRequestThresholds })
    const asked = (...files: ReadonlyArray<string>) =>
      collect(changeOwners({ files, codeOwners: FILE }).facts, now).decisions.map(({ rule }) => rule)
    expect(asked("apps/a.ts", "docs/a.md")).toEqual(["by-codeowners", "first-contact", "full-review"])
    expect(asked("notes/a")).toEqual(["by-codeowners", "full-review"])
    expect(asked("README.md")).toEqual(["by-hand", "full-review"])
  })

  it("R268: are stated in the facts' own words", () => {
    const { facts } = changeOwners({ files: ["apps/a.ts"], codeOwners: FILE })
    expect(pullRequestFacts.contribution.values).toContain(facts.contribution)
    expect(pullRequestFacts.owners.values).toContain(facts.owners)
    // @ts-expect-error the owners of a change are none of these
    expect(facts.owners === "two_teams").toBe(false)
  })

  it("R272: what an author is told reaches them, what is decided inside does not", () => {
    expect(ACTS.close_pull_request.reachesCustomer).toBe(true)
    expect(ACTS.assign_to_owners.reachesCustomer).toBe(false)
  })
})
