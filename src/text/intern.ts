// Strings that are compared very often, each as the one copy that the runtime keeps of names: equal copies are then
// told apart or together by their address, not letter by letter.

/** The runtime's own copy of a string. Costs a look-up; meant for word types and cells of tables, not for texts. */
export function intern(text: string): string {
  // Names of properties are always interned. A name that is an index of an array is none, and stays as it is.
  for (const name in { [text]: 0 }) return name
  return text
}
