import { type ChildProcess, spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

let child: ChildProcess
let address: string

const start = (port: string) =>
  spawn(
    process.execPath,
    ["--conditions=source", fileURLToPath(new URL("../import-a-rule.ts", import.meta.url))],
    {
      env: { ...process.env, PORT: port },
      stdio: ["ignore", "pipe", "pipe"]
    }
  )

beforeAll(async () => {
  child = start("0")
  address = await new Promise((resolve, reject) => {
    child.once("close", (code) => reject(new Error(`It ended with ${code}.`)))
    child.stdout?.once("data", (text) => resolve(/http:\/\/127\.0\.0\.1:\d+/.exec(String(text))?.[0] ?? ""))
  })
})
afterAll(() => void child.kill("SIGTERM"))

const post = async (path: string, body: string | Uint8Array<ArrayBuffer>) => {
  const response = await fetch(`${address}${path}`, { method: "POST", body })
  return { status: response.status, body: await response.json() }
}
const ask = (path: string, question: unknown) => post(path, JSON.stringify(question))

const TICKET = {
  id: "T-1",
  createdAt: "2026-11-20T20:00:00Z",
  channel: "in_app",
  organization: { id: "o1", plan: "enterprise" },
  events: []
}

describe("by when a ticket is answered", () => {
  it("is said as an instant", async () => {
    const closed = [{ at: "2026-11-20T20:30:00Z", type: "status_changed", status: "solved" }]
    expect(await ask("/deadline", { ...TICKET, events: closed })).toMatchObject({
      status: 200,
      body: { due: null }
    })
    expect(await ask("/deadline", TICKET)).toEqual({ status: 200, body: { due: "2026-11-23T04:00:00.000Z" } })
  })

  it("is not promised to a plan without a target", async () =>
    expect(await ask("/deadline", { ...TICKET, organization: { id: "o1", plan: "free" } })).toMatchObject({
      status: 200,
      body: { due: null, rules: expect.arrayContaining(["R033"]) }
    }))

  it("names everything that is wrong with a ticket", async () =>
    expect(await ask("/deadline", { ...TICKET, id: "", channel: "fax" })).toMatchObject({
      status: 422,
      body: { problems: [{ path: ["id"] }, { path: ["channel"] }] }
    }))
})

describe("what follows from a request to delete data", () => {
  const asked = { deletionRequest: "project", unwilling: true, requesterIsAdmin: true }

  it("is an outcome with its rules", async () =>
    expect(await ask("/deletion", { ...asked, directMail: true })).toMatchObject({
      status: 200,
      body: {
        outcome: { _tag: "Permit", act: "delete_project" },
        strength: "must",
        rules: [{ id: "R091" }, { id: "A20" }]
      }
    }))

  it("names the facts that are missing", async () =>
    expect(await ask("/deletion", {})).toMatchObject({
      status: 200,
      body: { outcome: null, missing: expect.arrayContaining(["deletionRequest"]) }
    }))

  it.each([{ directMial: true }, { directMail: "yes" }, [], null, "delete it"])("refuses %j", async (facts) =>
    expect((await ask("/deletion", facts)).status).toBe(422)
  )
})

describe("a question that is none", () => {
  it.each<[string, string, string | Uint8Array<ArrayBuffer>, number]>([
    ["another address", "/rule", "{}", 404],
    ["no text", "/deletion", "", 400],
    ["no JSON", "/deletion", "{", 400],
    ["no UTF-8", "/deletion", new Uint8Array([0x22, 0xff, 0x22]), 400],
    ["a huge one", "/deletion", " ".repeat(300_000), 413]
  ])("%s", async (_, path, body, status) => expect((await post(path, body)).status).toBe(status))

  it("a question by GET", async () => expect((await fetch(`${address}/deletion`)).status).toBe(405))
})

it("a port that is none is refused", async () => {
  const wrong = start("eighty")
  const code = await new Promise((resolve) => wrong.once("close", resolve))
  expect(code).toBe(2)
})
