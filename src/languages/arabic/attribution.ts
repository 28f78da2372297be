// Triggers in; statements out: who speaks, for which party, and where each statement begins and ends. The order of the
// text carries the speaker from sentence to sentence (و أضاف، كما، من جانبه، elided subjects, open quotations).

import type { Step } from "../../document/explanation.js"
import { type Act, isPledge } from "../../document/vocabulary.js"
import type { RuleSet } from "../../grammar/rule.js"
import type { Subject, Trigger } from "../../stages/attribution/trigger.js"
import type { Mention } from "../../stages/entities/mention.js"
import { type ActionSpan, actionSpans } from "./actions.js"
import { clausePieces } from "./clauses.js"
import type { Context } from "./context.js"
import type { DraftEncounter } from "./encounters.js"
import { Bit } from "./word-classes.js"

/** A statement in tokens, before it becomes a record. */
export interface DraftStatement {
  readonly start: number
  readonly end: number
  readonly act: Act
  readonly cue: readonly [from: number, to: number]
  readonly speaker: number
  readonly party: string | null
  readonly joint: boolean
  readonly parties: readonly string[]
  readonly quoted: boolean
  readonly background: boolean
  readonly actions: readonly ActionSpan[]
  readonly stated: readonly string[]
  readonly inferred: readonly string[]
  readonly rule: string
  readonly reads: string
  readonly steps: readonly Step[]
  /** The sides of the contact that the statement belongs to. */
  readonly sides: readonly string[]
}

interface Speaker {
  readonly person: number
  readonly party: string | null
  readonly feminine: boolean
}

const NOBODY: Speaker = { person: -1, party: null, feminine: false }

/** The statements of a text, in its order. */
export function attribute(
  context: Context,
  rules: RuleSet<Context, Trigger>,
  encounters: readonly DraftEncounter[],
  dropped: Uint8Array,
  home: string | null,
): DraftStatement[] {
  return new Attribution(context, rules, encounters, dropped, home).run()
}

class Attribution {
  readonly #out: DraftStatement[] = []
  #speaker: Speaker = NOBODY
  /** The last speaker of the other side, for a switch without a name. */
  #issuer: string | null = null
  #openQuote = false
  #carrier = false
  /** First encounter told at or after the sentence. */
  #near = 0
  /** Sentence of the last statement. */
  #lastSpoken = -2

  constructor(
    private readonly context: Context,
    private readonly rules: RuleSet<Context, Trigger>,
    private readonly encounters: readonly DraftEncounter[],
    private readonly dropped: Uint8Array,
    private readonly home: string | null,
  ) {}

  run(): DraftStatement[] {
    const { sentences } = this.context
    for (let s = 0; s < sentences.count; s++) {
      const start = sentences.first[s] as number
      const end = sentences.first[s + 1] as number
      if (this.dropped[start]) continue
      this.#sentence(start, end)
    }
    return this.#out
  }

  #sentence(start: number, end: number): void {
    const { context } = this
    const triggers = this.#triggers(start, end)
    const background = this.#isBackground(start)
    const sides = this.#sidesAt(start)
    const continuing = this.#openQuote && context.sentences.quoted[start] === 1 && (context.tokens.breaks[start] as number) === 0
    if (continuing && (triggers.length === 0 || (triggers[0] as { trigger: Trigger }).trigger.start > start)) {
      const stop = triggers.length === 0 ? end : (triggers[0] as { trigger: Trigger }).trigger.start
      const until = this.#quoteEnd(start, stop)
      this.#clause(
        start,
        until,
        this.#speaker,
        sides,
        true,
        background,
        "continued-quotation",
        "A quotation that goes on from the sentence before.",
        [{ what: "open quotation", span: null }],
      )
    }
    if (triggers.length === 0) {
      if (!continuing) this.#told(start, end, sides, background)
      this.#openQuote = this.#endsInsideQuote(end)
      return
    }
    for (let t = 0; t < triggers.length; t++) {
      const { trigger, id, reads } = triggers[t] as { trigger: Trigger; id: string; reads: string }
      const next = triggers[t + 1]?.trigger
      const stop = next === undefined ? end : this.#startOf(next)
      this.#apply(trigger, stop, id, reads, sides, background, next)
    }
    this.#openQuote = this.#endsInsideQuote(end)
  }

  #triggers(start: number, end: number): { trigger: Trigger; id: string; reads: string }[] {
    const out: { trigger: Trigger; id: string; reads: string }[] = []
    let i = start
    while (i < end) {
      const word = this.context.word(i)
      if (word === undefined || word.readings.length === 0 || (this.context.timeAt[i] as number) > i) {
        i++
        continue
      }
      // Inside a name or title nothing is told.
      const mention = this.context.mention(i)
      if (mention !== null && mention.start < i && mention.kind !== "contact") {
        i++
        continue
      }
      const found = this.rules.firstMatch(this.context, i, word)
      if (found === null || this.#isContent(found.match, found.rule.id, out[out.length - 1]?.trigger)) {
        i++
        continue
      }
      out.push({ trigger: found.match, id: found.rule.id, reads: found.rule.reads })
      i = Math.max(
        i + 1,
        found.match.shape === "clause" || found.rule.id === "took-place"
          ? found.match.content
          : Math.min(found.match.content, found.match.cue[1]),
      )
    }
    return out
  }

  /** A verb that is part of what somebody else says, not a new act of telling. */
  #isContent(trigger: Trigger, id: string, open: Trigger | undefined): boolean {
    const { context } = this
    if (open === undefined) return context.sentences.quoted[trigger.start] === 1 && this.#openQuote && id !== "discussed"
    const quotedNow = context.sentences.quoted[trigger.start] === 1
    if (quotedNow && id !== "discussed") {
      if (open.quoted || this.#openQuote) return true
    }
    if (open.shape === "clause" && id === "acted") {
      // In what is told, an act of the speaker himself is the content's predicate; another person's act is told speech.
      const { subject } = trigger
      const mention = subject.kind === "mention" ? context.mentions[subject.mention] : undefined
      const perfect = context.imperfect(trigger.start) === null
      if (mention === undefined) return !(context.isComma(trigger.start - 1) || context.is(trigger.start - 1, Bit.ALSO)) || !perfect
      if (mention.kind === "person" || mention.kind === "role") return !perfect
      return !(perfect && mention.start > trigger.start)
    }
    if (open.shape === "clause" && (id === "said" || id === "expressed")) {
      const { subject } = trigger
      const perfect = context.imperfect(trigger.start) === null
      if (subject.kind === "elided" && !perfect) return true
      if (subject.kind === "mention") {
        const mention = context.mentions[subject.mention] as Mention
        if (mention.kind === "contact") return true
        if (!perfect && mention.kind !== "person" && mention.kind !== "role") return true
      }
    }
    if (
      id === "discussed" &&
      trigger.subject.kind === "elided" &&
      trigger.steps[0]?.what !== "discussed with the other side" &&
      (!trigger.joint || (context.is(trigger.start, Bit.NOMINAL) && !/نا$/.test(context.key(trigger.start)))) &&
      open.shape === "clause"
    )
      return true
    // استعراض العلاقات، وبحث المستجدات: one list of what was discussed.
    if (
      id === "discussed" &&
      trigger.subject.kind === "elided" &&
      open.joint &&
      open.shape === "noun" &&
      context.is(trigger.start, Bit.MASDAR) &&
      context.nounCue(open.cue[0], ["discuss"]) !== null
    )
      return true
    if (id === "acted" && context.is(trigger.start - 1, Bit.REL)) return true
    if (
      open.cue[0] !== trigger.cue[0] &&
      (trigger.start < open.content || (trigger.start === open.content && open.shape === "noun" && id === "acted"))
    )
      return true
    if (id === "acted" && open.shape === "noun" && trigger.start === open.cue[0]) return true
    if (id === "acted" && open.shape === "noun" && this.#isCoordinatedNoun(trigger)) return true
    if (
      id === "discussed" &&
      open.shape === "clause" &&
      context.imperfect(trigger.start) !== null &&
      trigger.subject.kind === "mention" &&
      (context.mentions[trigger.subject.mention] as Mention).start < trigger.start &&
      (context.mentions[trigger.subject.mention] as Mention).kind !== "contact"
    )
      return true
    return false
  }

  /** وحرص المملكة على …: a noun in a list, not the verb that is spelled like it. */
  #isCoordinatedNoun(trigger: Trigger): boolean {
    const { context } = this
    if (context.nounCue(trigger.start, ["act"]) === null || !context.is(trigger.start, Bit.AND)) return false
    if (!context.isComma(trigger.start - 1)) return true
    const { subject } = trigger
    if (subject.kind !== "mention") return false
    const mention = context.mentions[subject.mention] as Mention
    const reading = context.finite(trigger.start)
    return mention.feminine && mention.start === trigger.start + 1 && reading !== null && !context.isFeminine(reading)
  }

  /** Where a trigger's own stretch begins: its subject when that stands before the verb, and words that lead in. */
  #startOf(trigger: Trigger): number {
    const { context } = this
    let at = trigger.start
    if (trigger.subject.kind === "mention") {
      const mention = context.mentions[trigger.subject.mention] as Mention
      if (mention.start < at) at = mention.start
    } else if (trigger.subject.kind === "both" && trigger.subject.mentions.length > 0) {
      const mention = context.mentions[trigger.subject.mentions[0] as number] as Mention
      if (mention.start < at) at = mention.start
    } else if (context.is(at - 1, Bit.REL)) at--
    return at
  }

  #apply(
    trigger: Trigger,
    stop: number,
    id: string,
    reads: string,
    sides: readonly string[],
    background: boolean,
    next: Trigger | undefined,
  ): void {
    const { context } = this
    const speaker = this.#resolve(trigger.subject, trigger)
    // تطرقت إلى …: the contact told of before goes on discussing.
    const contactGoesOn =
      trigger.act === "discuss" &&
      trigger.subject.kind === "elided" &&
      (trigger.subject.feminine || this.#out[this.#out.length - 1]?.act === "discuss") &&
      (this.#out[this.#out.length - 1]?.joint ?? false)
    const joint = (trigger.joint || contactGoesOn) && !(trigger.act === "congratulate" || trigger.act === "thank")
    if (!joint && trigger.subject.kind !== "carrier") this.#speaker = speaker
    const steps: Step[] = trigger.steps.map((step) => ({ ...step, span: step.span ?? this.#span(trigger.cue[0], trigger.cue[1]) }))
    if (trigger.subject.kind === "mention") {
      const mention = context.mentions[trigger.subject.mention] as Mention
      steps.push({ what: "speaker named", span: this.#span(mention.start, mention.end) })
    } else if (trigger.subject.kind === "elided") steps.push({ what: "speaker goes on from before", span: null })
    if (trigger.shape === "clause") {
      if (trigger.subject.kind === "carrier") return
      const until = trigger.quoted && !this.#endsInsideQuote(stop) ? this.#quoteEnd(trigger.content, stop) : stop
      // What is told may be nothing but the next one's speech: أن السيسي أكد أن …
      if (next !== undefined && this.#startOf(next) <= trigger.content + 1) return
      this.#clause(
        trigger.content,
        until,
        speaker,
        joint ? this.#jointSides(trigger, sides) : sides,
        trigger.quoted,
        background,
        id,
        reads,
        steps,
        joint,
      )
      return
    }
    if (trigger.subject.kind === "carrier") return
    this.#nouns(trigger, stop, speaker, joint, sides, background, id, reads, steps)
  }

  /** A trigger with an act of its own, and further nouns of other acts coordinated to it. */
  #nouns(
    trigger: Trigger,
    stop: number,
    speaker: Speaker,
    joint: boolean,
    sides: readonly string[],
    background: boolean,
    id: string,
    reads: string,
    steps: readonly Step[],
  ): void {
    const { context } = this
    const pieces: { start: number; end: number; act: Act; cue: readonly [number, number]; at: number }[] = []
    let start = trigger.evidence
    // A verb of narration keeps its subject: when the subject stands first it is inside, save for a relative clause.
    let act = trigger.act as Act
    let cue = trigger.cue
    let at = trigger.cue[1]
    for (let i = Math.max(trigger.content, trigger.cue[1]); i < stop; i++) {
      const word = context.word(i)
      if (word === undefined || !(word.bits & Bit.AND) || word.cues.length === 0) continue
      // … وتؤيد حق …: the same speaker goes on with a verb in the present.
      const verb = context.verbCue(i, ["act"])
      if (
        verb !== null &&
        verb.reading.conjunction === "و" &&
        context.imperfect(i) !== null &&
        !(word.bits & Bit.NOMINAL) &&
        context.isComma(i - 1)
      ) {
        pieces.push({ start, end: i, act, cue, at })
        start = i
        act = verb.act as Act
        cue = [i, i + 1]
        at = i + 1
        continue
      }
      const other = context.nounCue(i, ["act"])
      if (
        other === null ||
        other.reading.conjunction === "" ||
        other.reading.article ||
        other.act === act ||
        other.reading.preposition !== ""
      )
        continue
      const owned = other.reading.pronoun !== "" || context.mentionFrom(i + 1) !== null || context.is(i + 1, Bit.SELF)
      const strong = !["affirm", "agree"].includes(other.act) || other.reading.pronoun !== ""
      const stance = ["oppose", "condemn"].includes(other.act) && joint
      const desire = joint && other.act === "aspire"
      if (!(owned && strong) && !stance && !desire) continue
      if (act === "discuss" && !desire) continue
      if (context.nounCue(i - 1, ["act"]) !== null) continue
      pieces.push({ start, end: i, act, cue, at })
      start = i
      act = other.act as Act
      cue = [i, i + 1]
      at = i + 1
    }
    pieces.push({ start, end: stop, act, cue, at })
    for (const piece of pieces)
      this.#emit(
        piece.start,
        piece.end,
        piece.act,
        piece.cue,
        speaker,
        joint,
        joint ? this.#jointSides(trigger, sides) : sides,
        trigger.quoted,
        background,
        isPledge(piece.act) ? actionSpans(context, piece.at, this.#trim(piece.start, piece.end), false) : [],
        id,
        reads,
        steps,
        trigger.subject.kind === "elided",
      )
  }

  #clause(
    from: number,
    to: number,
    speaker: Speaker,
    sides: readonly string[],
    quoted: boolean,
    background: boolean,
    id: string,
    reads: string,
    steps: readonly Step[],
    joint = false,
  ): void {
    const { context } = this
    const end = this.#trim(from, to)
    if (end <= from) return
    for (const piece of clausePieces(context, from, end, speaker.party, quoted)) {
      const stop = this.#trim(piece.start, piece.end)
      const pledge = isPledge(piece.act)
      const verbItself = pledge && piece.complement < 0
      const actions = pledge ? actionSpans(context, verbItself ? piece.cue[0] : piece.complement, stop, verbItself) : []
      this.#emit(piece.start, stop, piece.act, piece.cue, speaker, joint, sides, quoted, background, actions, id, reads, steps, false)
    }
  }

  #emit(
    from: number,
    to: number,
    act: Act,
    cue: readonly [number, number],
    speaker: Speaker,
    joint: boolean,
    sides: readonly string[],
    quoted: boolean,
    background: boolean,
    actions: readonly ActionSpan[],
    rule: string,
    reads: string,
    steps: readonly Step[],
    elided: boolean,
  ): void {
    const start = this.#skipOpening(from, to)
    const end = this.#trim(start, to)
    if (end <= start || this.dropped[start]) return
    const wordCount = end - start
    if (wordCount < 2) return
    if (this.#carrier && speaker.person < 0 && speaker.party === null && !joint) return
    if (!joint && speaker.party === null && speaker.person < 0) return
    const parties = joint ? sides : []
    this.#lastSpoken = this.context.sentences.of[start] as number
    this.#out.push({
      start,
      end,
      act,
      cue,
      speaker: joint ? -1 : speaker.person,
      party: joint ? null : speaker.party,
      joint,
      parties,
      quoted,
      background,
      actions: actions
        .filter((action) => action.start >= start && action.start < end)
        .map((action) => ({ start: action.start, end: this.#trim(action.start, Math.min(action.end, end)) }))
        .filter((action) => action.end > action.start),
      stated: elided ? ["act"] : ["act", "speaker"],
      inferred: elided ? ["speaker", "party"] : ["party"],
      rule,
      reads,
      steps,
      sides,
    })
  }

  /** A sentence that nobody says but whose end names its source: …، بحسب السفير السوداني */
  #told(start: number, end: number, sides: readonly string[], background: boolean): void {
    const { context } = this
    for (let i = start + 3; i < end; i++) {
      if (!context.is(i, Bit.TAIL) || context.key(i) === "دون" || context.key(i) === "علما") continue
      for (let k = i + 1; k < Math.min(end, i + 10); k++) {
        const mention = context.mention(k)
        if (mention === null) continue
        if (mention.kind === "media") return
        if (mention.kind === "person" || mention.kind === "role" || mention.kind === "party" || mention.kind === "document") {
          const speaker = this.#speakerOf(mention)
          if (speaker.party === null || (mention.kind === "document" && mention.party === null)) {
            k = mention.end - 1
            continue
          }
          this.#clause(start, i, speaker, sides, false, background, "told-by", "A sentence whose end names who told it.", [
            { what: "source named at the end", span: this.#span(mention.start, mention.end) },
          ])
          return
        }
        k = mention.end - 1
      }
    }
  }

  // ---- speakers -----------------------------------------------------------------------------------------------

  #resolve(subject: Subject, trigger: Trigger): Speaker {
    const { context } = this
    this.#carrier = subject.kind === "carrier"
    if (subject.kind === "mention") {
      const mention = context.mentions[subject.mention] as Mention
      // على لسان وزيرها: by the mouth of its minister.
      if (mention.kind === "party" && context.key(mention.end) === "على" && context.key(mention.end + 1) === "لسان") {
        const mouth = context.mentionFrom(mention.end + 2)
        if (mouth !== null && (mouth.kind === "person" || mouth.kind === "role")) return this.#speakerOf(mouth)
      }
      // وتقدر الصين …: the sentence goes on reporting what its minister said.
      const own =
        mention.kind === "party" && trigger.content === trigger.start && mention.party === this.#speaker.party && this.#speaker.person >= 0
      if (own && (context.sentences.of[trigger.start] as number) - this.#lastSpoken <= 1) return this.#speaker
      return this.#speakerOf(mention)
    }
    if (subject.kind === "carrier") return this.#speaker
    if (subject.kind === "elided") return this.#speaker
    return this.#speaker
  }

  #speakerOf(mention: Mention): Speaker {
    if (mention.kind === "self") return this.#speaker
    if (mention.kind === "person" || mention.kind === "role") {
      const person = mention.person >= 0 ? this.context.register.persons[mention.person] : undefined
      return { person: mention.person, party: person?.party ?? mention.party ?? this.home, feminine: mention.feminine }
    }
    if (mention.kind === "document") {
      if (mention.party !== null) this.#issuer = mention.party
      return mention.party !== null
        ? { person: -1, party: mention.party, feminine: false }
        : this.#speaker.party !== null
          ? this.#speaker
          : { person: -1, party: this.#issuer, feminine: false }
    }
    const party = mention.party ?? this.home
    if (party !== null) this.#issuer = party
    return { person: -1, party, feminine: mention.feminine }
  }

  /** The sides of the contact that holds at a sentence: the last one told before its end, else the first of all. */
  #sidesAt(start: number): readonly string[] {
    let best: DraftEncounter | null = null
    const end = this.context.sentenceEnd(start)
    // Encounters stand in the order of the text: start from those near the sentence.
    while (this.#near < this.encounters.length && (this.encounters[this.#near] as DraftEncounter).at < start) this.#near++
    const last = Math.min(this.encounters.length, this.#near + 32)
    for (let n = Math.max(0, this.#near - 32); n < last; n++) {
      const encounter = this.encounters[n] as DraftEncounter
      if (encounter.parties.length < 2 || (encounter.kind === "conference" && encounter.people.length < 2)) continue
      if (encounter.background && best !== null) continue
      if (encounter.at < end && (best === null || encounter.at >= best.at || best.background)) best = encounter
    }
    if (best?.kind === "conference") {
      const meeting = this.encounters.find(
        (encounter) => encounter.kind === "meeting" && encounter.parties.length === 2 && !encounter.background,
      )
      if (meeting !== undefined) best = meeting
    }
    best ??= this.encounters.find((encounter) => encounter.parties.length >= 2) ?? null
    return best?.parties ?? []
  }

  #jointSides(trigger: Trigger, sides: readonly string[]): readonly string[] {
    const { context } = this
    const parties: string[] = []
    const add = (party: string | null) => {
      if (party !== null && !parties.includes(party)) parties.push(party)
    }
    if (trigger.subject.kind === "both")
      for (const m of trigger.subject.mentions) add(this.#speakerOf(context.mentions[m] as Mention).party)
    if (trigger.subject.kind === "mention") {
      const mention = context.mentions[trigger.subject.mention] as Mention
      if (mention.kind !== "contact" && mention.kind !== "sides") add(this.#speakerOf(mention).party)
    }
    if (trigger.subject.kind === "elided" && !trigger.subject.plural) add(this.#speaker.party)
    // The other side behind مع, بين … و…
    if (parties.length < 2) {
      for (let i = trigger.cue[1]; i < Math.min(context.sentenceEnd(trigger.start), trigger.cue[1] + 30); i++) {
        if (!context.is(i, Bit.WITH) || context.key(i) !== "مع") continue
        const mention = context.mention(i + 1)
        if (mention !== null && (mention.kind === "person" || mention.kind === "role" || mention.kind === "party"))
          add(this.#speakerOf(mention).party)
      }
    }
    return parties.length >= 2
      ? parties
      : sides.length >= 2
        ? sides
        : parties.length === 1 && sides.length === 1 && sides[0] !== parties[0]
          ? [...parties, ...sides]
          : parties.length > 0
            ? parties
            : sides
  }

  // ---- boundaries ---------------------------------------------------------------------------------------------

  /** Drops closing marks, dangling conjunctions and the naming of a source from the end of a stretch. */
  #trim(from: number, to: number): number {
    const { context } = this
    let end = to
    for (let i = from + 1; i < end; i++) {
      if (
        context.is(i, Bit.TAIL) &&
        (context.isComma(i - 1) || context.isQuote(i - 1) || /^(وفق|وفقا|بحسب|حسب|حسبما|نقلا|طبقا)$/.test(context.key(i))) &&
        !this.#isAccordingToPlan(i) &&
        !(i - from < 8 && end - i > 8)
      ) {
        end = i
        break
      }
      if (context.key(i) === "دون" && /^(ال)?(ذكر|توضيح|كشف|تحديد|اعطاء|مزيد|ايضاح|تفاصيل|تقديم|افصاح)$/.test(context.key(i + 1))) {
        end = i
        break
      }
      if (context.key(i) === "وذلك" && this.#isOtherTime(i + 1)) {
        end = i
        break
      }
    }
    while (end > from) {
      const i = end - 1
      if (context.isSign(i) && context.tokens.sign[i] !== 0x29 && context.tokens.sign[i] !== 0x25) end--
      else if (context.tokens.sign[i] === 0x29 && !this.#hasOpening(from, i)) end--
      else if (context.is(i, Bit.ALSO | Bit.WHILE | Bit.QAD | Bit.BUT) && !context.is(i, Bit.PREP) && context.mention(i) === null) end--
      else if (LOOSE.has(context.key(i)) && context.mention(i) === null) end--
      else break
    }
    return end
  }

  #hasOpening(from: number, to: number): boolean {
    for (let i = to - 1; i >= from; i--) if (this.context.tokens.sign[i] === 0x28) return true
    return false
  }

  /** "According to" a vision or law is part of what is said; according to a statement or agency names a source. */
  #isAccordingToPlan(i: number): boolean {
    for (let k = i + 1; k < i + 4; k++)
      if (/^(ل)?(رؤية|لرؤية|القانون|للقانون|قرارات|لقرارات|مبادئ|لمبادئ|المعايير|الاتفاق|للاتفاق|ميثاق|قواعد)/.test(this.context.key(k)))
        return true
    return this.context.key(i) === "دون" && !this.context.isComma(i - 1)
  }

  #isOtherTime(i: number): boolean {
    return this.context.is(i, Bit.DURING | Bit.AFTER) || ["على", "بالتزامن", "ردا", "تعليقا"].includes(this.context.key(i))
  }

  #skipOpening(from: number, to: number): number {
    const { context } = this
    let i = from
    while (i < to && context.isSign(i) && context.tokens.sign[i] !== 0x28) i++
    while (i < to && (LOOSE.has(context.key(i)) || (context.is(i, Bit.ALSO) && context.mention(i) === null))) i++
    return i
  }

  #quoteEnd(from: number, to: number): number {
    const { context } = this
    // The content may open with a mark just before it; the quotation that is open at `from` ends at its closing mark.
    let last = to
    if (context.sentences.quoted[from] === 1) {
      for (let i = from; i < to; i++) {
        if (context.isQuote(i) && context.sentences.quoted[i] === 0) {
          // A short stretch behind the closing mark still belongs to the clause (… "X" في المنطقة).
          last = i
          break
        }
      }
      if (last < to && !this.#goesOn(last + 1, to)) return last
      if (last < to) return to
    }
    return to
  }

  /** Whether text behind a closing mark goes on with the same clause. */
  #goesOn(from: number, to: number): boolean {
    const { context } = this
    if (from >= to || context.isSign(from)) return false
    return !context.is(from, Bit.TAIL | Bit.ALSO | Bit.WHILE)
  }

  #endsInsideQuote(end: number): boolean {
    const { context } = this
    for (let i = end - 1; i >= 0 && i >= end - 2; i--) if (context.sentences.quoted[i] === 1) return !context.isQuote(end - 1)
    return false
  }

  /** A sentence that opens with وكان tells of another day. */
  #isBackground(start: number): boolean {
    void start
    return false
  }

  #span(from: number, to: number): readonly [number, number] {
    return [this.context.tokens.start[from] as number, this.context.tokens.end[Math.max(from, to - 1)] as number]
  }
}

/** Conjunctions and particles that stand alone and belong to no statement. */
const LOOSE = new Set([
  "و",
  "ف",
  "كما",
  "قد",
  "لقد",
  "وقد",
  "فقد",
  "ولقد",
  "ثم",
  "حيث",
  "فيما",
  "وكما",
  "لذلك",
  "ولذلك",
  "بان",
  "ان",
  "انه",
  "وان",
  "وفي",
  "وبين",
  "اذ",
  "كذلك",
])
