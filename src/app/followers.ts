// Pages that follow a value of the whole app, and are drawn again when it changes.
import { useEffect, useState } from "preact/hooks"

export interface Followers {
  /** Draws those that follow again. */
  tell(): void
  /** Lets a component follow. */
  useFollowing(): void
}

export function createFollowers(): Followers {
  const followers = new Set<() => void>()
  return {
    tell: () => {
      for (const draw of followers) draw()
    },
    useFollowing: () => {
      const [, setCount] = useState(0)
      useEffect(() => {
        const draw = (): void => setCount((count) => count + 1)
        followers.add(draw)
        return () => {
          followers.delete(draw)
        }
      }, [])
    },
  }
}
