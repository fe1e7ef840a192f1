// @ts-check

/**
 * A fault whose message alone tells the person at the keyboard what to do; its stack would only hide that.
 */
export class PlainError extends Error {}

/** @param {string} line */
export const say = (line) => void process.stdout.write(`${line}\n`);

/** @param {string} line */
export const complain = (line) => void process.stderr.write(`${line}\n`);
