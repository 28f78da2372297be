// Columns of numbers that stand side by side in one buffer. A buffer of its own for each column of a short text would cost
// more to get and to give back than to fill: one for all of them is a good part of what a short readout takes.

export class Columns {
  readonly #buffer: ArrayBuffer
  #used = 0

  /** Room for columns of so many bytes in all, zero at first. Take the widest first, so that each begins where it may. */
  constructor(bytes: number) {
    this.#buffer = new ArrayBuffer(bytes)
  }

  int32(length: number): Int32Array<ArrayBuffer> {
    const column = new Int32Array(this.#buffer, this.#used, length)
    this.#used += length * 4
    return column
  }

  uint16(length: number): Uint16Array<ArrayBuffer> {
    const column = new Uint16Array(this.#buffer, this.#used, length)
    this.#used += length * 2
    return column
  }

  uint8(length: number): Uint8Array<ArrayBuffer> {
    const column = new Uint8Array(this.#buffer, this.#used, length)
    this.#used += length
    return column
  }
}
