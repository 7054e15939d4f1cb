import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold, type Refusal } from '../../shared/domain/kernel/decider.ts';
import type { StoredEvent } from '../../shared/ports/store.ts';
import { renderConvention } from '../../shared/render/convention/render-convention.ts';
import { applications, conventions } from '../../shared/use-cases/lifecycles.ts';
import type { Lifecycle as Kept } from '../../shared/use-cases/transact.ts';
import { conventionEvents } from '../builders/a-convention.ts';
import { aConventionDocument } from '../builders/a-convention-document.ts';
import { applicationEvents } from '../builders/an-application.ts';
import { aSession } from '../journeys/a-ceremony.ts';
import { type Lifecycle, openLifecycle } from '../journeys/whole-lifecycle.ts';

/*
 * One authority signs a list of so many real PDFs, in a process of its own so that its memory is its own:
 * `ceremony-run.ts COUNT` prints one line of JSON.
 */
const count = Number(process.argv[2] ?? 41);
const folder = mkdtempSync(join(tmpdir(), 'mithaq-ceremony-'));
const lifecycle = await openLifecycle(folder);
await lifecycle.award(1);
const ids = await keepConventions(lifecycle, count);
const session = await aSession(lifecycle, ids);
await session.plan();
await session.rehearse();
const opening = performance.now();
await session.open();
const opened = performance.now();
await session.authorise('ministry');
await lifecycle.runtime.pump.settle();
const signed = performance.now();
console.info(
  JSON.stringify({
    count,
    openSeconds: (opened - opening) / 1000,
    signSeconds: (signed - opened) / 1000,
    peakMegabytes: peakMegabytes(),
    faults: lifecycle.faults.length,
  }),
);
await lifecycle.runtime.close();
rmSync(folder, { recursive: true });

/** Conventions that are ready to be signed, each with the bytes of a real document under its own key. */
async function keepConventions({ runtime }: Lifecycle, many: number): Promise<readonly string[]> {
  const { desk } = runtime;
  const made = await desk.typesetter.typeset(renderConvention(aConventionDocument()));
  const pdf = await desk.pdfSignatures.placeSignatureFields(made.pdf, made.signatureBoxes);
  const all: string[] = [];
  for (let index = 0; index < many; index += 1) {
    const id = `LOAD-${String(index).padStart(5, '0')}`;
    const key = `conventions/CV-${id}/revision-0.pdf`;
    const { sha256 } = await desk.documents.put(key, pdf, 'application/pdf');
    const named = (events: readonly object[]) =>
      JSON.parse(
        JSON.stringify(events)
          .replaceAll('UPE-2026-017', `UPE-2026-${id}`)
          .replaceAll('UPE-017', id)
          .replaceAll(
            /"documentKey":"[^"]*","sha256":"[^"]*"/gu,
            `"documentKey":"${key}","sha256":"${sha256}"`,
          )
          .replaceAll('authority-minister', 'zineb-rahmouni')
          .replaceAll('authority-director', 'abdelhak-filali'),
      );
    await keep(runtime.desk, applications, id, named(applicationEvents.selected));
    await keep(runtime.desk, conventions, `CV-${id}`, named(conventionEvents.assembled));
    all.push(id);
  }
  return all;
}

/** Writes what happened to one case before the session, as if it had been decided. */
async function keep<C, S, E extends StoredEvent, R extends Refusal>(
  desk: Lifecycle['runtime']['desk'],
  kept: Kept<C, S, E, R>,
  id: string,
  events: readonly E[],
): Promise<void> {
  const state = fold(kept.decider, events);
  const stream = kept.streamOf(id);
  const { shape } = kept.decider;
  await desk.store.append(
    [{ stream, expectedVersion: 0, events, state, shape, listings: kept.listings(state) }],
    {
      key: `load/${stream}`,
      requestHash: stream,
      decision: null,
      act: {
        actor: { personId: 'load', name: 'load', role: 'system' },
        door: 'command',
        at: desk.clock.now(),
      },
      programmeVersion: 1,
      postings: [],
      outbox: [],
    },
  );
}

/** The most memory that this process ever held, as the system counts it. */
function peakMegabytes(): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
}
