import type { ExistingAmendment } from '../../../shared/domain/amendment/state.ts';
import type { ConventionState, ExistingConvention } from '../../../shared/domain/convention/state.ts';
import type { Instant } from '../../../shared/domain/kernel/calendar-day.ts';
import type { ExistingSignature } from '../../../shared/domain/signature/state.ts';
import type { ExistingTranche } from '../../../shared/domain/tranche/state.ts';
import { isTextKey, type TextKey } from '../../../shared/i18n/text.ts';
import type { StoredEvent } from '../../../shared/ports/store.ts';
import { contactOf } from '../../../shared/use-cases/contact-of.ts';
import { ASSOCIATION_PARTY, conventionIdOf } from '../../../shared/use-cases/draft-convention.ts';
import {
  applications,
  contacts,
  conventions,
  recoveries,
  reports as reportLifecycle,
  signatures,
  tranches,
} from '../../../shared/use-cases/lifecycles.ts';
import { moneyRule, trancheIdFor } from '../../../shared/use-cases/open-gates.ts';
import { readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { readGates } from '../../../shared/use-cases/read-gate.ts';
import { readReports } from '../../../shared/use-cases/read-reports.ts';
import { type CaseStanding, isShownToAssociation, type OwnAct } from '../pages/association/case-standing.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { readAmendments } from './amendments-reading.ts';
import { maskedEmail } from './masked.ts';

/** Everything that the status page of a case shows; undefined for a case that there is not. */
export async function readCaseStanding(
  desk: PortalDesk,
  applicationId: string,
): Promise<CaseStanding | undefined> {
  const application = await readCase(desk, applications, applicationId);
  if (application.status === 'absent') return undefined;
  const conventionId = conventionIdOf(applicationId);
  const [terms, convention, people] = await Promise.all([
    readTerms(desk),
    readCase(desk, conventions, conventionId),
    contactOf(desk, applicationId),
  ]);
  const known = convention.status === 'absent' ? undefined : convention;
  const signatureId = known && 'signatureId' in known ? known.signatureId : undefined;
  const round = signatureId === undefined ? undefined : await readCase(desk, signatures, signatureId);
  const schedule = known ? await readSchedule(desk, conventionId, known) : [];
  const reports = known ? await readReports(desk, conventionId) : [];
  const amendments = known ? (await readAmendments(desk, known)).filter(isShownToAssociation) : [];
  const amendmentRounds = await readRounds(desk, amendments);
  const streams = [
    applications.streamOf(applicationId),
    contacts.streamOf(applicationId),
    ...(signatureId === undefined ? [] : [signatures.streamOf(signatureId)]),
    ...amendmentRounds.map((each) => signatures.streamOf(each.signatureId)),
    ...schedule.map(({ trancheId }) => tranches.streamOf(trancheId)),
    ...reports.map(({ reportId }) => reportLifecycle.streamOf(reportId)),
  ];
  const at = desk.clock.now();
  return {
    applicationId,
    application,
    terms,
    rule: moneyRule(terms, at),
    schedule,
    gates: known ? await readGates(desk, schedule, known, { at, terms }) : [],
    reports,
    email: maskedEmail(people?.facts.contact.email ?? application.contactEmail),
    ...(people ? { contacts: people.state } : {}),
    amendments,
    amendmentRounds,
    ownActs: await readOwnActs(desk, streams),
    ...(known ? { convention: known, recovery: await readCase(desk, recoveries, conventionId) } : {}),
    ...(round && round.status !== 'absent' ? { round } : {}),
  };
}

async function readRounds(
  desk: PortalDesk,
  amendments: readonly ExistingAmendment[],
): Promise<readonly ExistingSignature[]> {
  const ids = amendments.flatMap((each) =>
    'signatureId' in each && each.signatureId !== undefined ? [each.signatureId] : [],
  );
  const rounds = await Promise.all(ids.map((id) => readCase(desk, signatures, id)));
  return rounds.filter((round): round is ExistingSignature => round.status !== 'absent');
}

async function readSchedule(
  desk: PortalDesk,
  conventionId: string,
  { trancheAmountsCentimes }: ExistingConvention,
): Promise<readonly ExistingTranche[]> {
  const all = await Promise.all(
    trancheAmountsCentimes.map((_, position) =>
      readCase(desk, tranches, trancheIdFor(conventionId, position + 1)),
    ),
  );
  return all.filter((tranche): tranche is ExistingTranche => tranche.status !== 'absent');
}

/** What the association itself did, oldest first: other people's acts are not shown to it. */
async function readOwnActs(desk: PortalDesk, streams: readonly string[]): Promise<readonly OwnAct[]> {
  const histories = await Promise.all(streams.map((stream) => desk.store.history(stream)));
  const acts = histories.flat().flatMap(({ events, act }) =>
    events.flatMap((event) => {
      const label = `case.event.${event.type}`;
      return isTextKey(label) && isOwn(event) ? [ownAct(act.at, label, event)] : [];
    }),
  );
  return acts.sort((a, b) => (a.at < b.at ? -1 : 1));
}

function isOwn(event: StoredEvent & { readonly partyId?: unknown }): boolean {
  return event.partyId === undefined || event.partyId === ASSOCIATION_PARTY;
}

function ownAct(at: Instant, label: TextKey, event: StoredEvent & { readonly reason?: unknown }): OwnAct {
  return { at, label, ...(typeof event.reason === 'string' ? { reason: event.reason } : {}) };
}

/** The newest revision of a convention's PDF: what the next party signs, or what all have signed, archived if it is. */
export async function newestDocumentKey(
  desk: PortalDesk,
  convention: ConventionState,
): Promise<string | undefined> {
  if (convention.status === 'absent' || !('document' in convention)) return undefined;
  if ('finalDocumentKey' in convention)
    return convention.archived?.revisionKey ?? convention.finalDocumentKey;
  if (!('signatureId' in convention) || convention.signatureId === undefined)
    return convention.document?.documentKey;
  const round = await readCase(desk, signatures, convention.signatureId);
  return round.status === 'absent' ? convention.document?.documentKey : round.revision.key;
}
