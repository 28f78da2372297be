// What a program says, taken out of its sources: the words of each error that is made in some folders of src, with 7 for what
// is put into them. For tests that each has its words in Arabic.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"

export interface SaidText {
  readonly file: string
  readonly line: number
  /** The class that is made. */
  readonly error: string
  /** Its words, in the order of its arguments. */
  readonly words: readonly string[]
}

/** Every `new ERROR("…", `…`)` of the files of some folders, for errors of these names. */
export function saidTexts(folders: readonly string[], errors: readonly string[]): SaidText[] {
  const found: SaidText[] = []
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(name)) continue
      const file = join(folder, name)
      const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true)
      const look = (node: ts.Node): void => {
        if (ts.isNewExpression(node) && errors.includes(node.expression.getText())) {
          const words = (node.arguments ?? []).flatMap(variantsOf)
          if (words.length > 0)
            found.push({ file, line: source.getLineAndCharacterOfPosition(node.pos).line + 1, error: node.expression.getText(), words })
        }
        node.forEachChild(look)
      }
      look(source)
    }
  return found
}

/** The texts that an expression may have; none where it is no text that is written out. */
function variantsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node)) return [node.head.text + node.templateSpans.map(({ literal }) => `7${literal.text}`).join("")]
  if (ts.isConditionalExpression(node)) return [...variantsOf(node.whenTrue), ...variantsOf(node.whenFalse)]
  return []
}

/** Texts written out in the arguments of calls of some names, alone or in a list or an object. */
export function literalsOf(files: readonly string[], calls: readonly string[]): string[] {
  const found: string[] = []
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true)
    const look = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && calls.includes(node.expression.getText().split(".").at(-1) ?? ""))
        for (const one of node.arguments) found.push(...variantsOf(one))
      node.forEachChild(look)
    }
    look(source)
  }
  return found
}
