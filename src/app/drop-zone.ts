// Files that are dropped on a part of a page.
import { useState } from "preact/hooks"

export interface DropZone {
  /** Whether something is held over it. */
  readonly isOver: boolean
  readonly onDragOver: (event: DragEvent) => void
  readonly onDragLeave: () => void
  readonly onDrop: (event: DragEvent) => void
}

export function useDropZone(onFiles: (files: readonly File[]) => void): DropZone {
  const [isOver, setIsOver] = useState(false)
  return {
    isOver,
    onDragOver: (event) => {
      event.preventDefault()
      setIsOver(true)
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event) => {
      event.preventDefault()
      setIsOver(false)
      onFiles([...(event.dataTransfer?.files ?? [])])
    },
  }
}
