/** Where customers reach us, and what is said on social media. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const channels: ReadonlyArray<HandbookRule> = [
  { id: "R001", kind: "decision", strength: "should", section: "s5", readings: ["A4"], line: "When in doubt, send customers to an in-app support ticket, which brings along context that helps to troubleshoot." },
  { id: "R002", kind: "decision", strength: "should", section: "s5", readings: ["A32"], line: "The community suits simple questions of use; move a complex question to a support ticket." },
  { id: "R003", kind: "decision", strength: "should", section: "s5", readings: ["A7", "C2"], line: "Offer a dedicated Slack channel to customers who pay more or may come to pay more." },
  { id: "R004", kind: "decision", strength: "should", section: "s4", readings: ["C23"], line: "Messages to in-app support arrive in Zendesk as tickets." },
  { id: "R005", kind: "decision", strength: "should", section: "s5", readings: ["A31"], line: "Before you answer a request for support on social media, look for a ticket that the user already has, from the app or /questions." },
  { id: "R006", kind: "decision", strength: "should", section: "s5", readings: ["A31"], line: "Without access to Zendesk, ask somebody in CS to look." },
  { id: "R007", kind: "message-constraint", strength: "should", section: "s5", readings: ["C21"], line: "Where there is no ticket, say that support is not given on social media and ask for a ticket from the app instead of solving it there." },
  { id: "R008", kind: "message-constraint", strength: "should", section: "s5", readings: [], line: "Where there is a ticket, say that we see it and that every ticket is triaged and answered; ask for no second one." },
  { id: "R009", kind: "decision", strength: "should", section: "s5", readings: [], line: "Move a support problem off social media even where you could solve it on the spot." },
  { id: "R010", kind: "decision", strength: "should", section: "s5", readings: ["A31"], line: "Tell CS that you have reassured a user about an existing ticket." },
  { id: "R011", kind: "message-constraint", strength: "should", section: "s5", readings: [], line: "Support replies on social media go out from the company account, not from a personal one." },
  { id: "R012", kind: "decision", strength: "should", section: "s5", readings: [], line: "Bring a complaint on social media into Zendesk as soon as possible; being loud in public earns no faster answer." },
  { id: "R013", kind: "decision", strength: "may", section: "s5", readings: [], line: "General feedback and feature requests on social media may be answered from a personal account." },
  { id: "R014", kind: "decision", strength: "may", section: "s5", readings: ["A31", "C17"], line: "Whoever is distressed in any way by a user on social media may leave all these steps and flag it in Slack for CS." },
  { id: "R015", kind: "knowledge", strength: "should", section: "s5", readings: ["C8", "C12"], line: "GitHub is no proper support channel; it shows how popular a request is or how common an issue." },
  { id: "R016", kind: "decision", strength: "should", section: "s5", readings: ["A31"], line: "Support heroes answer queries from Slack, email and Zendesk." },
  { id: "R017", kind: "knowledge", strength: "should", section: "s5", readings: [], line: "Support is one thing and community another." },
  { id: "R018", kind: "knowledge", strength: "should", section: "f003", readings: ["C12"], superseded: true, line: "A single support email address is a barrier that customers are spared." },
  { id: "R019", kind: "decision", strength: "should", section: "f003", readings: ["C12"], superseded: true, line: "Community questions give the best experience, tickets are for bugs and feedback, and GitHub is one of the channels." },
  { id: "R020", kind: "decision", strength: "should", section: "f003", readings: ["C12"], superseded: true, line: "Everybody helps, though not several at once; who answers first stays with it to the end or hands it over explicitly." },
  { id: "R325", kind: "decision", strength: "should", section: "s5", readings: [], line: "The steps for social media are the same for a personal account and for the company's." },
  { id: "R326", kind: "knowledge", strength: "should", section: "s5", readings: ["C12"], line: "Customers reach us through a few simple channels that are clearly named." },
  { id: "R328", kind: "knowledge", strength: "should", section: "f003", readings: ["C12"], superseded: true, line: "The Website & Docs team runs our own community forums at posthog.com/questions." },
  { id: "R329", kind: "knowledge", strength: "should", section: "s5", readings: ["C12"], line: "Tutorials, blog posts, videos and templates help teams to ask the right questions; templates replace an earlier worksheet of metrics." }
]
