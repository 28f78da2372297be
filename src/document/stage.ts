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

type AnyStage = Stage<never, object>

function link<Start extends object, All extends object>(stages: readonly AnyStage[]): Chain<Start, All> {
  return {
    names: stages.map((stage) => stage.name),
    add: (stage) => link([...stages, stage as unknown as AnyStage]),
    run: (start) => {
      // Layers are added to one object: stages see finished layers only, in the order of the chain. Key by key, because
      // Object.assign takes a slow way when it adds properties.
      const layers: Record<string, unknown> = { ...(start as Record<string, unknown>) }
      for (const stage of stages) {
        const made = (stage.run as (layers: object) => object)(layers) as Record<string, unknown>
        for (const key in made) layers[key] = made[key]
      }
      return layers as unknown as All
    },
  }
}
