// What the views of a whole record get over the wire, as types alone.
import type { DocumentMentions, Survey } from "../store/record-store.js"
import type { PageOf } from "./contract.js"

export type {
  DocumentMentions,
  EntityKind,
  Meeting,
  MonthCount,
  PlaceCount,
  Survey,
  SurveyPart,
  SurveyPerson,
} from "../store/record-store.js"

/** `GET /api/survey`. */
export type SurveyAnswer = Survey

/** `GET /api/mentions`: documents, newest first. */
export type MentionsAnswer = PageOf<DocumentMentions>
