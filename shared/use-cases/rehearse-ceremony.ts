import { createHash } from 'node:crypto';
import type { CeremonyState, ExistingCeremony, RehearsalFault } from '../domain/ceremony/state.ts';
import { bilingual } from '../i18n/text.ts';
import { fault } from '../ports/fault.ts';
import { renderConvention } from '../render/convention/render-convention.ts';
import type { Request } from './acts.ts';
import type { SigningDesk } from './add-signature.ts';
import { type Answer, refused } from './answer.ts';
import { type ManifestItem, readManifest } from './ceremony-manifest.ts';
import { decideOne } from './decide-one.ts';
import { frozenDocument } from './frozen-document.ts';
import { ceremonies, conventions } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { signCopy } from './sign-copy.ts';

export interface RehearsalDesk extends SigningDesk {
  readonly publicUrl: string;
}

/** A long list is rehearsed on copies spread over it: every kind of fault shows, and nobody waits for minutes. */
const REHEARSED_MAX = 50;
const REHEARSAL_CONSENT = 'rehearsal';

/**
 * Sets watermarked copies of the conventions and lets every authority sign them by the way of the real ones, in memory.
 * What is recorded is that it was done, how long it took and what went wrong; the copies are let go.
 */
export async function rehearseCeremony(
  desk: RehearsalDesk,
  request: Request & { readonly ceremonyId: string },
): Promise<Answer<CeremonyState>> {
  const { act, ceremonyId } = request;
  const state = await readCase(desk, ceremonies, ceremonyId);
  if (state.status === 'absent') return refused({ code: 'CEREMONY_NOT_FOUND' });
  const nothing = { copies: 0, signatures: 0, millis: 0, faults: [] };
  const trial = ceremonies.decider.decide({ type: 'RecordRehearsal', act, ...nothing }, state);
  if (!trial.accepted) return refused(trial.refusal);
  const begun = Date.parse(desk.clock.now());
  const faults: RehearsalFault[] = [];
  let signatures = 0;
  const items = spread(await readManifest(desk, state.manifest));
  for (const { conventionId } of items) {
    try {
      await rehearseOne(desk, state, conventionId);
      signatures += state.parties.length;
    } catch (thrown) {
      faults.push({ conventionId, fault: thrown instanceof Error ? thrown.name : 'Defect' });
    }
  }
  const millis = Date.parse(desk.clock.now()) - begun;
  const found = { copies: items.length, signatures, millis, faults };
  return decideOne(desk, request, {
    verb: 'rehearse-ceremony',
    lifecycle: ceremonies,
    id: ceremonyId,
    command: { type: 'RecordRehearsal', act, ...found },
  });
}

/** A copy with RÉPÉTITION / تجربة across it and no number, ready to be signed for a trial. */
export async function barredCopy(desk: RehearsalDesk, conventionId: string): Promise<Uint8Array> {
  const convention = await readCase(desk, conventions, conventionId);
  if (convention.status === 'absent') throw fault('DocumentMissing', `${conventionId} is not there.`);
  const document = { ...(await frozenDocument(desk, convention)), number: null };
  const typeset = await desk.typesetter.typeset(
    renderConvention(document, undefined, bilingual('ceremony.watermark')),
  );
  return desk.pdfSignatures.placeSignatureFields(typeset.pdf, typeset.signatureBoxes);
}

/** Signed copies are let go: nobody is to hold a file with the name of an authority who has signed nothing. */
async function rehearseOne(
  desk: RehearsalDesk,
  { ceremonyId, parties }: ExistingCeremony,
  conventionId: string,
): Promise<void> {
  let pdf = await barredCopy(desk, conventionId);
  const documentSha256 = createHash('sha256').update(pdf).digest('hex');
  for (const [index, party] of parties.entries())
    pdf = await signCopy(
      { ...desk, sample: true },
      {
        pdf,
        party,
        documentSha256,
        at: desk.clock.now(),
        level: 'simple',
        consentVersion: REHEARSAL_CONSENT,
        certify: index === 0,
        act: `rehearsal/${ceremonyId}/${conventionId}/${party.partyId}`,
      },
    );
}

function spread(items: readonly ManifestItem[]): readonly ManifestItem[] {
  const every = Math.ceil(items.length / REHEARSED_MAX);
  return items.filter((_, index) => index % every === 0);
}
