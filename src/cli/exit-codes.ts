// The exit codes of the command, one meaning each. 64 is EX_USAGE of sysexits.h.
// Absent: codes above 128, which the shell gives for signals.

/** All input was read. */
export const FINE = 0
/** The program could not run at all: Node too old, bundle missing, a fault in the program. */
export const COULD_NOT_RUN = 1
/** Some input could not be read; the rest was. */
export const SOME_INPUT_UNREAD = 2
/** The user stopped the run; what was read by then is stored. */
export const STOPPED = 3
/** `check` found faults. */
export const FAULTS_FOUND = 4
/** The command line is wrong; nothing was read. */
export const WRONG_USAGE = 64
