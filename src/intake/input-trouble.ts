// The error of the edge: an input that cannot be read, with what happened and what to do about it.
// The name of the input is added where it is reported, because only the command knows what the user called it.

/** An input that cannot be read. */
export class InputTrouble extends Error {
  /** What the user can do now. */
  readonly advice: string

  constructor(what: string, advice: string) {
    super(what)
    this.name = "InputTrouble"
    this.advice = advice
  }
}

/** One line for a person: where, what, what to do. */
export function describeTrouble(where: string, error: unknown): string {
  if (error instanceof InputTrouble || hasAdvice(error)) return `mahdar: ${where}: ${error.message}. ${error.advice}.`
  return `mahdar: ${where}: could not be read (${error instanceof Error ? error.message : String(error)}).`
}

/** Whether another floor's error of the edge says what to do, as the store's does. */
function hasAdvice(error: unknown): error is Error & { readonly advice: string } {
  return error instanceof Error && "advice" in error && typeof error.advice === "string"
}
