// The one ordered list of rules. A rule that is not here is not read; a test finds a file that is missing.
import { attended } from "./encounters/attended.js"
import { audience } from "./encounters/audience.js"
import { betweenNations } from "./encounters/between-nations.js"
import { convened } from "./encounters/convened.js"
import { credentials } from "./encounters/credentials.js"
import { during } from "./encounters/during.js"
import { gatheringDue } from "./encounters/gathering-due.js"
import { held } from "./encounters/held.js"
import { inMessage } from "./encounters/in-message.js"
import { jointCommittee } from "./encounters/joint-committee.js"
import { met } from "./encounters/met.js"
import { opened } from "./encounters/opened.js"
import { sidelines } from "./encounters/sidelines.js"
import { signed } from "./encounters/signed.js"
import { signingHeld } from "./encounters/signing-held.js"
import { talked } from "./encounters/talked.js"
import { visitNamed } from "./encounters/visit-named.js"
import { visited } from "./encounters/visited.js"
import { welcomed } from "./encounters/welcomed.js"
import { acted } from "./statements/acted.js"
import { cabled } from "./statements/cabled.js"
import { carried } from "./statements/carried.js"
import { conveyed } from "./statements/conveyed.js"
import { discussed } from "./statements/discussed.js"
import { expressed } from "./statements/expressed.js"
import { invited } from "./statements/invited.js"
import { offered } from "./statements/offered.js"
import { said } from "./statements/said.js"
import { saidByNoun } from "./statements/said-by-noun.js"
import { saidInPassing } from "./statements/said-in-passing.js"
import { toldBySource } from "./statements/told-by-source.js"
import { tookPlace } from "./statements/took-place.js"
import { topicLed } from "./statements/topic-led.js"

/** Rules of statements, tried in this order at each token. */
export const statementRules = [
  toldBySource,
  tookPlace,
  topicLed,
  carried,
  cabled,
  conveyed,
  invited,
  expressed,
  offered,
  saidInPassing,
  saidByNoun,
  discussed,
  said,
  acted,
]

/** Rules of encounters, tried in this order at each token. */
export const encounterRules = [
  credentials,
  welcomed,
  audience,
  met,
  attended,
  held,
  jointCommittee,
  convened,
  gatheringDue,
  opened,
  signed,
  signingHeld,
  visited,
  visitNamed,
  sidelines,
  talked,
  inMessage,
  betweenNations,
  during,
]
