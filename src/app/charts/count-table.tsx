// The table that stands for a chart: column heads, and a row for each thing that the chart draws.
import type { ComponentChildren, JSX } from "preact"

export function CountTable({ heads, children }: { heads: readonly string[]; children: ComponentChildren }): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
