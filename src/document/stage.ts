// A stage is a pure function from finished layers to one new layer. It says in its type what it needs and what it
// makes, so that a chain in an order that cannot work does not compile (after spaCy's requires and assigns).

/** Reads the layers in `Needs` and gives the layers in `Makes`. Never throws on text. */
export interface Stage<Needs extends object, Makes extends object> {
  readonly name: string
  readonly run: (layers: Needs) => Makes
}

/** A chain of stages: `run` gives all layers, the first ones included. */
export interface Chain<Start extends object, All extends object> {
  readonly names: readonly string[]
  /** Adds a stage whose needs the chain already meets. */
  add<Needs extends object, Makes extends object>(stage: All extends Needs ? Stage<Needs, Makes> : never): Chain<Start, All & Makes>
  readonly run: (start: Start) => All
}

/** An empty chain from the given first layers. */
export function chain<Start extends object>(): Chain<Start, Start> {
  return link<Start, Start>([])
}

/**
 * The layers of one run. A class, filled key by key: what a spread or Object.assign adds properties to has a hidden class
 * of its own each time, and every later look at it is slow.
 */
class Layers {
  [layer: string]: unknown
}

function addTo(layers: Layers, made: object): void {
  for (const layer in made) layers[layer] = (made as Record<string, unknown>)[layer]
}

type AnyStage = Stage<never, object>

function link<Start extends object, All extends object>(stages: readonly AnyStage[]): Chain<Start, All> {
  return {
    names: stages.map((stage) => stage.name),
    add: (stage) => link([...stages, stage as unknown as AnyStage]),
    run: (start) => {
      // Layers are added to one object: stages see finished layers only, in the order of the chain.
      const layers = new Layers()
      addTo(layers, start)
      for (const stage of stages) addTo(layers, (stage.run as (layers: object) => object)(layers))
      return layers as unknown as All
    },
  }
}
