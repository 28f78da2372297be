// Whether a contact is told as still to come: a future verb, or words that announce it.
import type { Context } from "./context.js"
import { Bit } from "./word-classes.js"

/** It is scheduled, expected, awaited; due, coming. */
const ANNOUNCES = /^(ال)?(مقرر|المقرر|متوقع|المتوقع|منتظر|المنتظر|مرتقب|مرتقبة|المرتقبة|المرتقب|مقررة|يعتزم|تعتزم|ينوي|سوف|يتوقع|المزمع|مزمع|مرتقبا)$/

/** Whether the contact at token `at` is announced rather than reported. */
export function isPlanned(context: Context, at: number): boolean {
  const reading = context.finite(at)
  if (reading?.future) return true
  const start = context.sentenceStart(at)
  for (let i = Math.max(start, at - 9); i < at; i++) if (ANNOUNCES.test(context.bareKey(i)) || (context.word(i)?.readings.some((r) => r.future) && context.finite(i)?.future)) return true
  for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + 3); i++) if (/^(ال)?(مقررة|مقرر|مرتقبة|مرتقب|المرتقبة|المقررة|المقرر|المقبلة|المقبل)$/.test(context.key(i))) return true
  return context.is(at - 1, Bit.FUTURE)
}
