import { describe, expect, it } from 'vitest';
import { assembledDocument } from '../../../test/builders/a-convention.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { amendmentDraft, amendmentEvents } from '../../../test/builders/an-amendment.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import { amendment } from './amendment.ts';
import type { AmendmentCommand } from './commands.ts';
import { type AmendmentRefusalCode, amendmentRefusalCodes } from './refusals.ts';
import type { AmendmentStatus } from './state.ts';

const act = anAct({ personId: 'staff-officer', role: 'programme-officer' });
const administrator = anAct({ personId: 'staff-admin', role: 'administrator' });
const reason = 'Motif';
const e = amendmentEvents;
const statuses = Object.keys(e) as AmendmentStatus[];
const draft: AmendmentCommand = { type: 'DraftAmendment', act, ...amendmentDraft };
const assembly: AmendmentCommand = { type: 'RecordAssembly', act, ...assembledDocument };
const open: AmendmentCommand = { type: 'OpenSigning', act, signatureId: 's', expiresOn: '2026-11-22' };
const bring: AmendmentCommand = {
  type: 'BringIntoForce',
  act,
  finalDocumentKey: 'k',
  finalSha256: 'f',
  inForceOn: '2026-11-10',
};
const archive: AmendmentCommand = {
  type: 'ArchiveAmendment',
  act,
  finalSha256: 'f'.repeat(64),
  revisionKey: 'archived.pdf',
  revisionSha256: 'a'.repeat(64),
  sizeBytes: 200_000,
  stampedAt: '2026-11-10T10:00:00.000Z',
};
const takeBack = { type: 'WithdrawAmendment', act, reason, signedByAll: false } as const;

const provocations: Record<AmendmentRefusalCode, readonly [(typeof e)[AmendmentStatus], AmendmentCommand]> = {
  AMENDMENT_NOT_FOUND: [[], open],
  AMENDMENT_DRAFTED_ALREADY: [e.drafted, draft],
  AMENDMENT_MOTIVE_MISSING: [[], { ...draft, motive: { fr: 'Motif', ar: ' ' } }],
  AMENDMENT_ASSEMBLED_ALREADY: [e.signing, assembly],
  AMENDMENT_NOT_DRAFTED: [
    [
      ...e.drafted,
      { type: 'AmendmentWithdrawn', at: '2026-11-02T09:00:00.000Z', by: 'staff-officer', reason },
    ],
    assembly,
  ],
  AMENDMENT_SIGNING_ALREADY: [e.signing, open],
  AMENDMENT_NOT_ASSEMBLED: [e.drafted, open],
  AMENDMENT_IN_FORCE_ALREADY: [e['in-force'], bring],
  AMENDMENT_NOT_IN_SIGNING: [e.assembled, bring],
  AMENDMENT_NOT_IN_FORCE: [e.signing, archive],
  AMENDMENT_ARCHIVED_ALREADY: [eventsAfter(amendment, e['in-force'], archive), archive],
  AMENDMENT_ARCHIVE_OF_ANOTHER: [e['in-force'], { ...archive, finalSha256: 'b'.repeat(64) }],
  AMENDMENT_SIGNED_BY_ALL: [e.signing, { ...takeBack, signedByAll: true }],
  AMENDMENT_NOT_WITHDRAWABLE: [e['in-force'], takeBack],
  AMENDMENT_WITHDRAWN_ALREADY: [e.withdrawn, takeBack],
  AMENDMENT_REASON_MISSING: [e.signing, { ...takeBack, reason: ' ' }],
  AMENDMENT_ROLE_NOT_ALLOWED: [e.signing, { type: 'RestartWorkflow', act }],
};

describe('amendment: refusals', () => {
  it.each(amendmentRefusalCodes)('%s is provoked', (code) => {
    const [events, command] = provocations[code];
    expect(refusalOf(decideAfter(amendment, events, command)).code).toBe(code);
  });
});

const accepted: Record<string, readonly [AmendmentCommand, readonly AmendmentStatus[]]> = {
  draft: [draft, ['absent']],
  assembly: [assembly, ['drafted']],
  opening: [open, ['assembled']],
  force: [bring, ['signing']],
  archiving: [archive, ['in-force']],
  refusal: [{ type: 'RefuseAmendment', act, partyId: 'agency', reason }, ['signing']],
  expiry: [{ type: 'ExpireAmendment', act }, ['signing']],
  lapse: [{ type: 'LapseAmendment', act, cause: 'CONVENTION_NOT_IN_FORCE' }, ['signing']],
  withdrawal: [takeBack, ['drafted', 'assembled', 'signing']],
  restart: [
    { type: 'RestartWorkflow', act: administrator },
    statuses.filter((status) => status !== 'absent'),
  ],
};

describe('amendment: every command at every status', () => {
  it.each(Object.entries(accepted))('%s is accepted where it fits alone', (_, [command, fits]) => {
    const taken = statuses.filter((status) => decideAfter(amendment, e[status], command).accepted);
    expect(taken).toEqual(fits);
  });
});

describe('amendment: course', () => {
  it('leads from the draft to the force, with its document and its round', () => {
    const all = eventsAfter(amendment, [], draft, assembly, open, bring);
    expect(fold(amendment, all)).toMatchObject({
      status: 'in-force',
      number: 'UPE-2026-017/A1',
      proposedBy: 'staff-officer',
      signatureId: 's',
      document: { sha256: assembledDocument.sha256 },
    });
  });

  it('keeps what was archived, and stands where it stood since the same moment', () => {
    const before = fold(amendment, e['in-force']);
    const after = fold(amendment, eventsAfter(amendment, e['in-force'], archive));
    const { revisionKey, revisionSha256, sizeBytes, stampedAt } = archive;
    expect(after).toEqual({ ...before, archived: { revisionKey, revisionSha256, sizeBytes, stampedAt } });
  });

  it('comes to each status, and counts its runs', () => {
    for (const status of statuses) expect(fold(amendment, e[status]).status).toBe(status);
    const restarted = eventsAfter(amendment, e.signing, { type: 'RestartWorkflow', act: administrator });
    expect(fold(amendment, restarted)).toMatchObject({ status: 'signing', run: 2 });
  });

  it('is left as it is by events that do not fit', () => {
    for (const status of ['in-force', 'refused', 'expired', 'lapsed', 'withdrawn'] as const) {
      const state = fold(amendment, e[status]);
      const others = Object.values(e).flatMap((way) => way.slice(-1));
      for (const event of others) expect(amendment.evolve(state, event)).toBe(state);
    }
  });
});
