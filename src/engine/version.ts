// Which engine read a record: the package's version and a hash of the engine's sources and tables, put in when the
// bundle is made. The same sources give the same name on every machine. Absent: any meaning of newer or older.

declare const MAHDAR_VERSION: string | undefined
declare const MAHDAR_ENGINE_HASH: string | undefined

/** The engine's name in records that are stored, such as `0.1.0+5f1c0a9e`; `0.0.0+source` where nothing was bundled. */
export const ENGINE_VERSION: string =
  typeof MAHDAR_VERSION === "string" && typeof MAHDAR_ENGINE_HASH === "string" ? `${MAHDAR_VERSION}+${MAHDAR_ENGINE_HASH}` : "0.0.0+source"
