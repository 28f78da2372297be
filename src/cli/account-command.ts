// mahdar account: those who may use a record beyond its own machine. Passwords are asked for without being shown, or taken from
// the standard input, never from the command line, which others can see.
import { type Command, Option } from "commander"
import type { AccountRole } from "../server/accounts.js"
import { COULD_NOT_RUN, FINE, WRONG_USAGE } from "./exit-codes.js"
import { readPassword } from "./password.js"
import { type RecordOptions, recordOption, recordPath } from "./record-option.js"

const HELP = `
Roles: a reader looks; a reviewer also corrects and adds documents; an admin also
manages watched addresses. Accounts are kept beside the record, in a file of its
name and .accounts.json, so that the record can be handed on without them.

The password is asked for, or read from the standard input where that is a pipe.
Changes hold at once, also for a server that runs: who is removed, or has another
password, is signed out.

Examples:
  mahdar account add نورة --role reviewer --record gulf.sqlite
  mahdar account role نورة --role admin
  mahdar account password نورة < password.txt
`

interface RoleOptions extends RecordOptions {
  readonly role: AccountRole
}

/** Adds the command to the program; `end` takes its exit code. */
export function addAccountCommand(program: Command, end: (code: number) => void): void {
  const account = program
    .command("account")
    .summary("say who may use a record beyond this machine")
    .description("Adds, changes, lists and removes the accounts of a record that is served beyond this machine.")
    .addHelpText("after", HELP)
  const role = (): Option => new Option("--role <role>", "what the account may do").choices(["reader", "reviewer", "admin"])
  const on = async (options: RecordOptions, work: (accounts: import("../server/accounts.js").Accounts) => Promise<string> | string) => {
    const { Accounts } = await import("../server/accounts.js")
    const accounts = new Accounts(recordPath(options))
    try {
      console.log(await work(accounts))
      end(FINE)
    } catch (error) {
      const isRefused = error instanceof RangeError
      console.error(`mahdar: ${accounts.path}: ${error instanceof Error ? error.message : String(error)}.`)
      end(isRefused ? WRONG_USAGE : COULD_NOT_RUN)
    }
  }
  account
    .command("add <NAME>")
    .summary("add an account")
    .description("Adds an account and asks for its password.")
    .addOption(role().default("reader"))
    .addOption(recordOption())
    .action((name: string, options: RoleOptions) =>
      on(options, async (accounts) => {
        if (accounts.find(name) !== null) throw new RangeError(`there is an account ${name} already`)
        await accounts.add(name, options.role, await readPassword(`Password for ${name}`))
        return `${name} may sign in as ${options.role} (${accounts.path}).`
      }),
    )
  account
    .command("password <NAME>")
    .summary("set a new password")
    .description("Sets a new password; whoever is signed in with the old one is signed out.")
    .addOption(recordOption())
    .action((name: string, options: RecordOptions) =>
      on(options, async (accounts) => {
        if (accounts.find(name) === null) throw new RangeError(`there is no account ${name}`)
        await accounts.setPassword(name, await readPassword(`New password for ${name}`))
        return `${name} has a new password.`
      }),
    )
  account
    .command("role <NAME>")
    .summary("change what an account may do")
    .description("Changes what an account may do; it holds at once.")
    .addOption(role().makeOptionMandatory())
    .addOption(recordOption())
    .action((name: string, options: RoleOptions) =>
      on(options, (accounts) => {
        accounts.setRole(name, options.role)
        return `${name} is ${options.role} now.`
      }),
    )
  account
    .command("revoke <NAME>")
    .summary("end the feed addresses of an account")
    .description("Ends every address by which an account's feeds and calendars are read without signing in.")
    .addOption(recordOption())
    .action((name: string, options: RecordOptions) =>
      on(options, (accounts) => `${accounts.revokeFeeds(name)} feed addresses of ${name} have ended.`),
    )
  account
    .command("remove <NAME>")
    .summary("remove an account")
    .description("Removes an account; what it has said stays in the record.")
    .addOption(recordOption())
    .action((name: string, options: RecordOptions) =>
      on(options, (accounts) => {
        accounts.remove(name)
        return `${name} may no longer sign in.`
      }),
    )
  account
    .command("list")
    .summary("list the accounts")
    .description("Lists the accounts of a record with their roles.")
    .addOption(recordOption())
    .action((options: RecordOptions) =>
      on(options, (accounts) => {
        const all = accounts.list()
        if (all.length === 0) return "No accounts yet: mahdar account add NAME --role admin"
        return all.map(({ name, role: may, made }) => `${name}\t${may}\tsince ${made.slice(0, 10)}`).join("\n")
      }),
    )
}
