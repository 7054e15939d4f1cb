import type { Step } from './step.ts';

/** A task token tells where it belongs and holds a secret: nothing has to be looked up to find its execution. */
export function newToken({ core, draft, frame }: Step): string {
  return Buffer.from(`${draft.live.id}.${frame.id}.${core.randomUuid()}`, 'utf8').toString('base64url');
}

/** The execution and frame of a token, or undefined where the text is no token of this engine. */
export function readToken(token: string): { execution: number; frame: number } | undefined {
  const match = /^(\d+)\.(\d+)\..+$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  return match ? { execution: Number(match[1]), frame: Number(match[2]) } : undefined;
}
