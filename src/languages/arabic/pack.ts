// The one place where Arabic meets the stages: lexicon, gazetteer, rules and tables, opened once and shared.

import { RuleSet } from "../../grammar/rule.js"
import type { Trigger } from "../../stages/attribution/trigger.js"
import type { Lexicon } from "../../stages/morphology/lexicon.js"
import { openLexicon } from "../../stages/morphology/lexicon.js"
import { Vocabulary } from "../../stages/morphology/words.js"
import type { Context } from "./context.js"
import type { EncounterMatch } from "./encounter-draft.js"
import { buildEntries, type EntryIndex } from "./entries.js"
import * as generated from "./generated/lexicon.js"
import { CALENDAR } from "./generated/tables.js"
import { KnownPeople } from "./known-people.js"
import { type ArabicWord, wordMaker } from "./make-word.js"
import { encounterRules, statementRules } from "./rules/index.js"
import { CalendarWords } from "./time/calendar-words.js"
import { type FindTimes, makeTimeFinder } from "./time/find-times.js"
import { buildTopics, type TopicIndex } from "./topics.js"

export interface ArabicPack {
  readonly language: "ar"
  readonly lexicon: Lexicon
  readonly lemmas: readonly string[]
  readonly index: EntryIndex
  readonly topics: TopicIndex
  readonly people: KnownPeople
  readonly vocabulary: Vocabulary<ArabicWord>
  readonly findTimes: FindTimes
  readonly statementRules: RuleSet<Context, Trigger>
  readonly encounterRules: RuleSet<Context, EncounterMatch>
}

/** Opens the pack: some tens of milliseconds, once for each process. */
export function openArabic(): ArabicPack {
  const lexicon = openLexicon(generated)
  const index = buildEntries()
  const topics = buildTopics()
  const calendar = new CalendarWords(CALENDAR)
  return {
    language: "ar",
    lexicon,
    lemmas: lexicon.lemmas.map((lemma) => lemma.lemma),
    index,
    topics,
    people: new KnownPeople(),
    vocabulary: new Vocabulary(wordMaker(lexicon, index.wordIds, index.trie, topics.ids, calendar)),
    findTimes: makeTimeFinder(calendar),
    statementRules: new RuleSet(statementRules, 0),
    encounterRules: new RuleSet(encounterRules, 1),
  }
}
