// What may become of a pledge from one readout to the next: a closed list, as threads tell it and pages show it.

/**
 * What matters most first. `made`: first told; `stronger`, `weaker`: by the act (agree, commit, ready, aspire); `dated`: a day
 * was given or changed; `begun`, `done`, `dropped`: reported; `renewed`: promised again after it was dropped; `untold`: told
 * at the meeting before and no longer; `repeated`.
 */
export const PLEDGE_CHANGES = ["dropped", "weaker", "made", "stronger", "dated", "begun", "done", "renewed", "untold", "repeated"] as const
export type PledgeChange = (typeof PLEDGE_CHANGES)[number]
