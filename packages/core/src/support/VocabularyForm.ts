/** The form of an edition's words in JSON, as a Schema; that they name each other rightly is for `EditionReference` to say. */
import * as Schema from "effect/Schema"
import { CitationsForm } from "../policy/ParameterForm.ts"

const word = Schema.NonEmptyString
const words = Schema.Array(word).check(
  Schema.makeFilter((list) => new Set(list).size === list.length, {
    message: "lists a word twice; list it once"
  })
)
const titled = { title: word }
const optionalWord = Schema.optionalKey(word)
const optionalFlag = Schema.optionalKey(Schema.Boolean)

const StatusForm = Schema.Struct({
  clocks: Schema.Literals(["run", "pause", "clear"]).annotate({
    description: "What the status does to response clocks: they run, stand still, or are cleared."
  }),
  ended: optionalFlag,
  queued: Schema.Boolean.annotate({ description: "Whether the ticket stands in the working queue." }),
  onCustomerReply: optionalWord,
  onStaffReply: optionalWord,
  final: optionalFlag,
  moves: words.annotate({ description: "The statuses that staff may set next." }),
  citations: CitationsForm
})

/** The words of an edition, with what they mean. */
export const VocabularyForm = Schema.Struct({
  plans: Schema.Record(Schema.String, Schema.Struct(titled)),
  severities: words.annotate({ description: "Gravest first." }),
  channels: words,
  initialStatus: word,
  statuses: Schema.Record(Schema.String, StatusForm),
  products: Schema.Record(Schema.String, Schema.Struct(titled)),
  aliases: Schema.Record(Schema.String, word).annotate({ description: "Other spellings of products." }),
  groups: Schema.Record(
    Schema.String,
    Schema.Struct({ ...titled, shared: Schema.Boolean, citations: CitationsForm })
  ),
  regions: words,
  flags: words.annotate({ description: "What an organization can be marked as." }),
  acts: Schema.Record(Schema.String, Schema.Struct({ reachesCustomer: Schema.Boolean })).annotate({
    description: "What duties can ask for, and whether it says something to the customer."
  })
})
