// The part of the package snowball-stemmers that the bench uses; it has no types of its own.
declare module "snowball-stemmers" {
  const stemmers: { newStemmer(language: string): { stem(word: string): string } }
  export default stemmers
}
