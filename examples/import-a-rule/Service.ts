/** Answers questions over HTTP with nothing but Node: JSON in, JSON out. */
import { createServer, type IncomingMessage, type Server } from "node:http"
import { type Answer, QUESTIONS } from "./Answers.ts"

/** More than any ticket needs. */
const MOST_BYTES = 262_144

const refused = (status: number, message: string): Answer => ({
  status,
  body: { problems: [{ path: [], message }] }
})

/** A server that is not listening yet. `now` is asked once a question. */
export const service = (now: () => Date): Server =>
  createServer(async (request, response) => {
    const { status, body } = await answer(request, now).catch(() =>
      refused(500, "the question could not be answered; the fault is the service's")
    )
    response.writeHead(status, {
      "content-type": "application/json",
      ...(status === 413 ? { connection: "close" } : {})
    })
    response.end(`${JSON.stringify(body)}\n`)
  })

const answer = async (request: IncomingMessage, now: () => Date): Promise<Answer> => {
  const ask = QUESTIONS.get(request.url ?? "")
  if (ask === undefined)
    return refused(404, `there is nothing here; ask ${[...QUESTIONS.keys()].join(" or ")}`)
  if (request.method !== "POST") return refused(405, "send the question as POST")
  const bytes = await bodyOf(request)
  if (bytes === undefined) return refused(413, `more than ${MOST_BYTES} bytes; send one question`)
  let sent: unknown
  try {
    sent = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch (error) {
    return refused(400, `expected JSON in UTF-8: ${error instanceof Error ? error.message : error}`)
  }
  return ask(sent, now())
}

/** What was sent; `undefined` as soon as it is too much. */
const bodyOf = async (request: IncomingMessage): Promise<Uint8Array | undefined> => {
  const chunks: Array<Buffer> = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
