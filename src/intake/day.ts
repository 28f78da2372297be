// Days as users write them on the command line, in headers and in documents: YYYY-MM-DD, and days that exist.
// Absent: every other form. A guess here would move each relative date of the readout.

/** What a day must look like, for messages. */
export const DAY_FORM = "YYYY-MM-DD, such as 2021-07-17"

/** What is wrong with a day, or null where it is a day of the calendar in the form YYYY-MM-DD. */
export function findFaultInDay(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return `${JSON.stringify(text)} is not in the form ${DAY_FORM}`
  const date = new Date(`${text}T00:00:00Z`)
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return null
  return `${JSON.stringify(text)} is no day of the calendar; the form is ${DAY_FORM}`
}
