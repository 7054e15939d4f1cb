import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../../../shared/domain/draw/pick-reports.ts';
import type { MadeDraw } from '../../../shared/domain/draw/state.ts';
import { auditDrawReport } from './audit-draw-report.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const draw: MadeDraw = {
  ...{ status: 'made', drawId: '1', fromOn: '2026-11-01', toOn: '2026-11-30', count: 2 },
  ...{ terms: { sharePercent: 10, risks: [] }, openedBy: 'admin-1' },
  ...{ frozenAt: '2026-12-01T09:00:00.000Z', since: '2026-12-02T07:00:00.000Z' },
  ...{ listKey: 'draws/1/list.csv', listSha256: 'a', sealedOn: '2026-12-02', root: '00ff' },
  ...{ headsKey: 'seals/heads.txt', headsSha256: 'b', seed: seedOf('00ff', '1', hash), picks: [] },
};

describe('audit of a draw: the report', () => {
  it('answers each question and says how to ask it by hand', () => {
    const answers = [
      { check: 'list', holds: true },
      { check: 'picks', holds: false },
    ] as const;
    const lines = auditDrawReport('en', { draw, answers });
    expect(lines[0]).toContain('2 candidates');
    expect(lines.filter((line) => line.startsWith('✔'))).toHaveLength(1);
    expect(lines).toContain('✘ The reports picked are those that list, rules and seed give.');
    expect(lines).toContain("  printf '%s/%s' 00ff 1 | sha256sum");
    expect(lines.at(-1)).toBe('  done | sort');
  });

  it('says that a frozen list waits for its seal, in every language', () => {
    const { headsKey: _, headsSha256: __, picks: ___, root: ____, sealedOn: _____, seed, ...facts } = draw;
    expect(seed).toHaveLength(64);
    for (const [locale, words] of [
      ['fr', 'attend le premier scellé'],
      ['ar', 'تنتظر القرعة'],
      ['en', 'waits for the first seal'],
    ] as const)
      expect(
        auditDrawReport(locale, { draw: { ...facts, status: 'frozen' }, answers: [] }).join('\n'),
      ).toContain(words);
  });
});
