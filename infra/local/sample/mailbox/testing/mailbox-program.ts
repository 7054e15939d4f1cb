import { openMailbox } from '../mailbox.ts';

/** A mailbox in a process of its own, for a test to kill. Tells its port to the parent. */
const mailbox = await openMailbox({ path: process.argv[2] ?? '' });
process.send?.(mailbox.port);
