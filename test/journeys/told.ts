import { vi } from 'vitest';

/** What a command says, and its exit code. */
export async function told(
  command: Promise<number>,
): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  try {
    return { code: await command, text: lines.join('') };
  } finally {
    spy.mockRestore();
  }
}
