// A tree of HTML elements as plain text: a line for each block, one space for each run of spaces, nothing of scripts.
// Absent: which part of a page is the article (html-format.ts).

/** What is needed of a node of the tree. */
export interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<HtmlNode>
}

const TEXT = 3
const ELEMENT = 1
const FRAGMENTS = new Set([9, 11])
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
)
const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT BUTTON SELECT TEXTAREA HEAD".split(" "))
/** Elements within elements that are gone into: a page may be made to be deep. */
const DEEPEST = 800

/** The text of a node. */
export function htmlText(root: HtmlNode): string {
  const lines: string[] = []
  let line = ""
  const flush = (): void => {
    const text = line.replaceAll(/[^\S\n]+/g, " ").trim()
    if (text !== "") lines.push(text)
    line = ""
  }
  const walk = (node: HtmlNode, depth: number): void => {
    if (node.nodeType === TEXT) {
      line += (node.nodeValue ?? "").replaceAll(/\s+/g, " ")
      return
    }
    const name = node.nodeName.toUpperCase()
    if ((node.nodeType !== ELEMENT && !FRAGMENTS.has(node.nodeType)) || SILENT.has(name) || depth > DEEPEST) return
    if (name === "BR") {
      flush()
      return
    }
    const isBlock = BLOCKS.has(name)
    if (isBlock) flush()
    for (const child of node.childNodes) walk(child, depth + 1)
    if (isBlock) flush()
  }
  walk(root, 0)
  flush()
  return lines.join("\n")
}
