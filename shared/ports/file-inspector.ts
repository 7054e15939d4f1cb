/**
 * What is wrong with a file, before anybody opens it. `locked`: nobody opens it without a password. `active`: it holds a
 * script, starts a program, or carries one. `unreadable`: it is damaged, or takes more time or memory than a file may.
 */
export type FileFinding = 'locked' | 'active' | 'unreadable';

/**
 * Looks into a file that somebody sent: it is taken apart within limits of time and memory, runs nothing and fetches
 * nothing. A picture can hold no script; it is only looked at whether it begins as its kind does.
 */
export interface FileInspector {
  /** Undefined for a file that may be kept. */
  inspect(bytes: Uint8Array, mediaType: string): Promise<FileFinding | undefined>;
}
