// The OpenAPI 3.1 page of the API, made of the table of routes and the schemas that check its questions.
import { z } from "zod"
import { isList } from "./queries.js"
import { type Route, roleOf } from "./route.js"
import { ROUTES } from "./routes.js"

/** The page as a value. */
export function openApiPage(version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of ROUTES) {
    paths[route.path] ??= {}
    ;(paths[route.path] as Record<string, object>)[route.method] = operationOf(route)
  }
  return {
    openapi: "3.1.0",
    info: { title: "Mahdar", version, description: "A record of diplomatic readouts: documents, facts with their words, comparisons." },
    paths,
    components: { schemas: { Problem: PROBLEM } },
  }
}

const PROBLEM = {
  type: "object",
  description: "RFC 9457",
  required: ["type", "title", "status", "detail"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
  },
}

function operationOf(route: Route): object {
  const { method, path, summary, query, body, isConditional, mostBytes } = route
  const parameters = [
    ...(path.includes("{id}") ? [{ name: "id", in: "path", required: true, schema: { type: "string" } }] : []),
    ...Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: "query",
      required: !(schema as z.ZodType).safeParse(undefined).success,
      ...(isList(schema) ? { style: "form", explode: true } : {}),
      schema: schemaOf(schema as z.ZodType),
    })),
    ...(isConditional === true
      ? [{ name: "If-Match", in: "header", required: true, description: "The version that was seen.", schema: { type: "string" } }]
      : []),
  ]
  return {
    operationId: method + path.replace(/^\/api/, "").replace(/[/{}]+(\w?)/g, (_, letter: string) => letter.toUpperCase()),
    summary,
    "x-role": roleOf(route),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === undefined ? {} : { requestBody: { required: true, content: { "application/json": { schema: schemaOf(body) } } } }),
    ...(mostBytes === undefined
      ? {}
      : { requestBody: { required: true, content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } } }),
    responses: {
      [method === "post" ? "201" : "200"]: { description: "The answer.", content: { "application/json": { schema: { type: "object" } } } },
      default: { description: "A problem.", content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } },
    },
  }
}

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input" })
  return rest
}
