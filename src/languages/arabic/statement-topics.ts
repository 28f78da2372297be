// The topics of each statement: of its words, of its grammar, of the instruments in it, and, where it shows none of its own,
// of what it goes on from (codebook section 5: every statement of a readout is about something, and a continuation or an
// anaphor names it only once). In: the statements in the order of the text. Out: one set for each.
import type { Topic } from "../../document/vocabulary.js"
import type { Context } from "./context.js"
import type { DraftStatement } from "./draft-statement.js"
import { addContextTopics, isRegion, isThird, stemOf } from "./topic-context.js"
import { type TopicIndex, type TopicSet, wordTopics } from "./topics.js"
import { Bit } from "./word-classes.js"
import { bareTest, WordTest } from "./word-test.js"

/** Acts of courtesy between the sides: with no other topic, they are about their relations. */
const COURTESY = new Set(["congratulate", "invite", "thank", "praise", "welcome"])

/** Words of a contact or a visit: what a statement is about that speaks of nothing else. */
const CONTACT = new WordTest(({ key }) =>
  /^(زيارة|زيارته|زيارتها|زيارات|زيارتي|زيارتنا|لقاء|لقاءه|لقاءات|لقائه|محادثات|مباحثات|مشاورات|اجتماع|ضيف|سفير|سفيرا|يزور|سيزور|تزور|زار|يستقبل|سيستقبل|يلتقي|سيلتقي|سيجتمع|يجتمع|سيصل|يصل|تحيات|تحياته|تحياتها|تهنئة|تهاني|تمنيات)$/.test(
    stemOf(key),
  ),
)

/** Before a word of contact these make it the occasion and not the subject: during, in, at the end of, after, beside. */
const FRAME = bareTest(/^(خلال|في|فى|اثناء|ختام|عقب|بعد|هامش|مستهل|بداية|قبل|اعقاب)$/)

/** Demonstratives, with which a statement points back. */
const POINTING = new WordTest((word) =>
  /^(هذا|هذه|هذان|هذين|ذلك|تلك|هؤلاء|بهذا|بهذه|لهذا|لهذه|بذلك|لذلك)$/.test(word.bits & Bit.AND ? word.key.slice(1) : word.key),
)

/** At most so many sentences behind its antecedent a statement may stand. */
const MEMORY = 2

/** The topics of each statement, in the order of the statements. */
export function statementTopics(context: Context, topics: TopicIndex, statements: readonly DraftStatement[]): TopicSet[] {
  const sets: TopicSet[] = []
  for (const [n, statement] of statements.entries()) {
    const set = wordTopics(context, topics, statement.start, statement.end)
    const sides = sidesOf(statement)
    addContextTopics(context, set, statement.start, statement.end, sides)
    if (set.isEmpty) {
      const before = statements[n - 1]
      const last = before !== undefined && isNear(context, before, statement) ? (sets[n - 1] as TopicSet) : null
      settle(context, statement, sides, set, last)
    }
    sets.push(set)
  }
  return sets
}

/** The topics of an action: of its words, and where they show none, those of its statement that its words could be about. */
export function actionTopics(context: Context, topics: TopicIndex, statement: DraftStatement, from: number, to: number): Topic[] {
  const set = wordTopics(context, topics, from, to)
  addContextTopics(context, set, from, to, sidesOf(statement))
  return set.list()
}

function sidesOf(statement: DraftStatement): readonly string[] {
  if (statement.joint) return statement.parties
  return statement.party === null || statement.sides.includes(statement.party) ? statement.sides : [...statement.sides, statement.party]
}

function isNear(context: Context, before: DraftStatement, statement: DraftStatement): boolean {
  const gap = (context.sentences.of[statement.start] as number) - (context.sentences.of[Math.max(before.start, before.end - 1)] as number)
  return gap >= 0 && gap <= MEMORY
}

/** What a statement without a topic of its own is about. */
function settle(context: Context, statement: DraftStatement, sides: readonly string[], set: TopicSet, last: TopicSet | null): void {
  let contact = false
  let pointing = false
  let both = false
  let other = false
  let region = false
  for (let i = statement.start; i < statement.end; i++) {
    if (context.is(i, Bit.BOTH) || context.mention(i)?.kind === "sides") both = true
    if (context.fits(i, CONTACT) && !context.fits(i - 1, FRAME)) contact = true
    if (context.fits(i, POINTING)) pointing = true
    if (isRegion(context, i)) region = true
    if (!other && sides.length > 1) other = isThird(context, i, sides)
  }
  if (contact || statement.act === "congratulate" || statement.act === "invite") set.add("bilateral-relations")
  else if (pointing && last !== null && !last.isEmpty) set.addAll(last)
  else if (region) set.add("regional-conflict")
  else if (both || COURTESY.has(statement.act)) set.add("bilateral-relations")
  else if (other) set.add("regional-conflict")
  else if (last !== null && !last.isEmpty) set.addAll(last)
  else if (sides.length === 2) set.add("bilateral-relations")
}
