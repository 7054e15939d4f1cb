import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PortalDesk } from '../../functions/portal/portal-desk.ts';
import { restore } from '../../infra/local/backup/restore.ts';
import { createMovingClock, type MovingClock } from '../../infra/local/moving-clock.ts';
import { openRuntime, type Runtime } from '../../infra/local/open-runtime.ts';
import type { Identity } from '../../shared/ports/identity.ts';
import type { Mail } from '../../shared/ports/mailer.ts';
import { signatures } from '../../shared/use-cases/lifecycles.ts';
import { signatureIdOf } from '../../shared/use-cases/open-signing.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { refuseToSign } from '../../shared/use-cases/refuse-to-sign.ts';
import { unpackBackup } from './packed-backup.ts';

export const ORIGIN = 'http://127.0.0.1:8080';
const DAY_MILLIS = 86_400_000;

/** A data folder opened by this release's own runtime; time is held, mails are collected. */
export interface OpenedFolder {
  readonly runtime: Runtime;
  readonly clock: MovingClock;
  readonly mails: readonly Mail[];
  readonly faults: readonly unknown[];
  /** Days pass, and what is due on the way fires. */
  advanceDays(days: number): Promise<void>;
}

/** Unpacks what a release recorded and restores it into `<folder>/data`. Answers when it was recorded. */
export async function restoreReleased(file: string, folder: string): Promise<{ madeAtMillis: number }> {
  mkdirSync(folder, { recursive: true });
  unpackBackup(file, join(folder, 'recorded'));
  const { manifest } = await restore(join(folder, 'recorded'), join(folder, 'data'));
  return { madeAtMillis: Date.parse(manifest.madeAt) };
}

export async function openFolder(dataFolder: string, nowMillis: number): Promise<OpenedFolder> {
  const mails: Mail[] = [];
  const faults: unknown[] = [];
  const clock = createMovingClock(() => nowMillis);
  const runtime = await openRuntime({
    dataFolder,
    clock,
    mailer: {
      send: async (mail) => {
        mails.push(mail);
      },
    },
    identity: nobody,
    publicUrl: ORIGIN,
    programmeId: 'upe',
    sample: true,
    onFault: (fault) => faults.push(fault),
  });
  await runtime.pump.settle();
  return {
    runtime,
    clock,
    mails,
    faults,
    async advanceDays(days) {
      await runtime.timekeeper.advanceTo(clock.nowMillis() + days * DAY_MILLIS);
      await runtime.pump.settle();
    },
  };
}

/** The answer that a signing waits for: its association says no. */
export async function associationRefuses(desk: PortalDesk, conventionId: string): Promise<void> {
  const signatureId = signatureIdOf(conventionId);
  const round = await readCase(desk, signatures, signatureId);
  if (round.status !== 'open') throw new Error(`${signatureId} is not open for signature.`);
  const [partyId = ''] = round.awaiting;
  const party = round.parties.find((one) => one.partyId === partyId);
  const actor = { personId: party?.personId ?? '', name: 'La présidente', role: 'signatory' } as const;
  const act = { actor, door: 'link', at: desk.clock.now() } as const;
  const about = { key: `refuse/${signatureId}`, act, signatureId, partyId, reason: 'Sans local.' };
  const answer = await refuseToSign(desk, about);
  if (!answer.ok) throw new Error(`Not taken: ${answer.refusal.code}`);
}

const nobody: Identity = {
  issuerOrigin: 'http://127.0.0.1:9',
  begin: () => Promise.reject(new Error('Nobody signs in here.')),
  complete: () => Promise.reject(new Error('Nobody signs in here.')),
};
