// A title in; the words of its office out: what tells two ministers apart. Absent: whose title it is (resolve-mentions.ts).

/** The words of an office that tell it apart: foreign, defence, speaker … without heads, articles and nationalities. */
export function officeWords(title: string): string[] {
  if (!title.includes(" ")) return []
  return title
    .split(" ")
    .slice(1)
    .map((word) => word.replace(/^(وال|لل|بال|ال|ل)/, "").replace(/ت(ه|ها|هم|نا)$/, "ة"))
    .filter((word) => (word.length > 2 && !/(ية|ي)$/.test(word) && !/^(دولة|مملكة|جمهورية|خارجية)$/.test(word)) || /^خارجية$/.test(word))
}
