import { pickReports, seedOf } from '../domain/draw/pick-reports.ts';
import type { DrawSeal, ExistingDraw, FrozenDraw, MadeDraw } from '../domain/draw/state.ts';
import { addDays, compareDays, dayOf } from '../domain/kernel/calendar-day.ts';
import { sha256Hex } from '../render/evidence/sha256.ts';
import { systemAct } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { deepChecks, draws, reports } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { readDraws, readFrozenList } from './read-draws.ts';
import { headsKey, type Seal, sealKey } from './seal-log.ts';

/**
 * Once a day, after the seal: every draw whose list is covered by a seal takes its seed from the first such seal, and
 * what it picked is opened for a deep check. A round that was interrupted is ended by the next one, with the same seal.
 */
export async function makeDraws(desk: Desk): Promise<void> {
  for (const draw of await readDraws(desk)) {
    const made = draw.status === 'frozen' ? await makeDraw(desk, draw) : draw;
    if (made?.status === 'made') await openChecks(desk, made);
  }
}

async function makeDraw(desk: Desk, draw: FrozenDraw): Promise<ExistingDraw | undefined> {
  const { drawId, terms } = draw;
  const seal = await firstSealOver(desk, draw);
  if (!seal) return undefined;
  const seed = seedOf(seal.root, drawId, sha256Hex);
  const picks = pickReports(await readFrozenList(desk, draw), terms, seed, sha256Hex);
  const act = systemAct(desk.clock);
  const answer = await decideOne(
    desk,
    { key: `draw/${drawId}`, act },
    {
      verb: 'MakeDraw',
      lifecycle: draws,
      id: drawId,
      facts: seal.root,
      command: { type: 'MakeDraw', act, seal, covers: true, seed, picks },
    },
  );
  return answer.ok && answer.value.status !== 'absent' ? answer.value : undefined;
}

/** The first seal whose heads hold the draw's own stream, and with it the hash of its list; undefined before the next. */
async function firstSealOver(desk: Desk, { drawId, frozenAt }: FrozenDraw): Promise<DrawSeal | undefined> {
  const today = dayOf(desk.clock.now());
  for (let day = dayOf(frozenAt); compareDays(day, today) <= 0; day = addDays(day, 1)) {
    const seal = (await desk.records.get<Seal>(sealKey(day)))?.value;
    const kept = seal && (await desk.documents.describe(headsKey(seal)));
    if (!seal || !kept) continue;
    const heads = new TextDecoder().decode((await desk.documents.get(kept.key)).bytes);
    if (!heads.split('\n').some((line) => line.startsWith(`${draws.streamOf(drawId)}@`))) continue;
    return { sealedOn: day, root: seal.root, headsKey: kept.key, headsSha256: kept.sha256 };
  }
  return undefined;
}

/** One stream for each report picked, so that a check waits for a person under its own name. */
async function openChecks(desk: Desk, { drawId, picks }: MadeDraw): Promise<void> {
  const opened = `draw/${drawId}/opened`;
  if (await desk.records.get(opened)) return;
  for (const { reasons, reportId } of picks) {
    if ((await readCase(desk, deepChecks, reportId)).status !== 'absent') continue;
    const report = await readCase(desk, reports, reportId);
    if (report.status === 'absent') continue;
    const { conventionId } = report;
    const act = systemAct(desk.clock);
    await decideOne(
      desk,
      { key: `deep-check/${reportId}`, act },
      {
        verb: 'OpenCheck',
        lifecycle: deepChecks,
        id: reportId,
        facts: drawId,
        command: { type: 'OpenCheck', act, reportId, conventionId, drawId, reasons },
      },
    );
  }
  await desk.records.put(opened, { at: desk.clock.now() });
}
