// A chart as a file: SVG that stands alone (its style written into it, its fonts carried along) or PNG at twice its size.
// Nothing is asked of any other machine.

/** What the style sheet says of a mark and a file must say itself. */
const STYLE = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "direction",
  "unicode-bidi",
  "visibility",
]
const SCALE = 2
const MARGIN = 12

/** Saves a chart under a name, in one of the two forms. */
export async function savePicture(svg: SVGSVGElement, name: string, form: "svg" | "png"): Promise<void> {
  const text = await standing(svg)
  if (form === "svg") return download(new Blob([text], { type: "image/svg+xml" }), `${name}.svg`)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement("canvas")
  canvas.width = image.naturalWidth * SCALE
  canvas.height = image.naturalHeight * SCALE
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"))
  if (blob !== null) download(blob, `${name}.png`)
}

/** The picture as a document of its own. */
async function standing(svg: SVGSVGElement): Promise<string> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll<SVGElement>("*")]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")]
  for (const [at, original] of originals.entries()) {
    const style = getComputedStyle(original)
    for (const name of STYLE) {
      const value = style.getPropertyValue(name)
      if (value !== "") copies[at]?.setAttribute(name, value)
    }
    copies[at]?.removeAttribute("class")
    copies[at]?.removeAttribute("href")
  }
  const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number)
  const box = [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN]
  copy.setAttribute("viewBox", box.join(" "))
  copy.setAttribute("width", String(box[2]))
  copy.setAttribute("height", String(box[3]))
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect")
  for (const [at, attribute] of ["x", "y", "width", "height"].entries()) ground.setAttribute(attribute, String(box[at]))
  ground.setAttribute("fill", paperColour())
  copy.prepend(ground)
  const faces = document.createElementNS("http://www.w3.org/2000/svg", "style")
  faces.textContent = await fontFaces()
  copy.prepend(faces)
  return new XMLSerializer().serializeToString(copy)
}

/** The ground of a page in the light that it is seen in. */
function paperColour(): string {
  const probe = document.createElement("div")
  probe.className = "sheet"
  document.body.append(probe)
  const colour = getComputedStyle(probe).backgroundColor
  probe.remove()
  return colour
}

let faces: Promise<string> | null = null

/** The interface's font as rules that carry its files. */
function fontFaces(): Promise<string> {
  faces ??= (async () => {
    const rules = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
      .filter((rule) => rule.style.getPropertyValue("font-family").includes("Plex"))
    const carried = await Promise.all(
      rules.map(async (rule) => {
        const url = /url\("?([^")]+)"?\)/.exec(rule.cssText)?.[1] ?? ""
        const bytes = new Uint8Array(await (await fetch(new URL(url, rule.parentStyleSheet?.href ?? location.href))).arrayBuffer())
        let binary = ""
        for (const byte of bytes) binary += String.fromCharCode(byte)
        return rule.cssText.replace(/url\("?[^")]+"?\)/, `url("data:font/woff2;base64,${btoa(binary)}")`)
      }),
    )
    return carried.join("\n")
  })()
  return faces
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
