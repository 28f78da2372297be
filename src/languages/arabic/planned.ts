// Whether a contact is told as still to come: a future verb of contact, or words that announce it.
import type { Context } from "./context.js"
import { Kind, kindOf } from "./morphology/features.js"
import { Bit } from "./word-classes.js"

/** It is scheduled, expected, awaited; intends. */
const ANNOUNCES = /^(ال)?(مقرر|متوقع|منتظر|مرتقب|مرتقبة|مقررة|يعتزم|تعتزم|ينوي|سوف|يتوقع|تتوقع|نتوقع|توقعت|مزمع|مرتقبا|مقررا)$/
/** Due, coming: behind the noun. */
const DUE = /^(ال)?(مقررة|مقرر|مرتقبة|مرتقب|مقبلة|مقبل|قادمة|قادم)$/
/** Verbs that a contact's noun hangs on: hold, conduct, pay, make, take place, visit, meet. */
const CARRY = new Set([
  "عقد",
  "أجرى",
  "قام",
  "أدّى",
  "التقى",
  "زار",
  "ترأّس",
  "شارك",
  "تمّ",
  "جرى",
  "بدأ",
  "شهد",
  "استقبل",
  "اجتمع",
  "وصل",
  "بحث",
  "وقّع",
  "استضاف",
  "انعقد",
])
/** Verbs that in the present tense tell what will be: meets, receives, holds. */
const PRESENT = new Set(["التقى", "استقبل", "اجتمع", "عقد", "أجرى"])

/** Whether the contact at token `at` is announced rather than reported. */
export function isPlanned(context: Context, at: number): boolean {
  const reading = context.finite(at)
  if (reading?.future) return true
  const present = context.verbAmong(at, PRESENT)
  if (
    present !== null &&
    kindOf(present.features) === Kind.IMPERFECT &&
    !context.is(at - 1, Bit.NEG | Bit.KANA) &&
    !context.is(at - 1, Bit.REL)
  )
    return true
  const start = context.sentenceStart(at)
  for (let i = Math.max(start, at - 9); i < at; i++) {
    if (ANNOUNCES.test(context.bareKey(i))) return true
    if (i >= at - 8 && context.verbAmong(i, CARRY)?.future) return true
  }
  for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + 3); i++) if (DUE.test(context.key(i))) return true
  return context.is(at - 1, Bit.FUTURE)
}
