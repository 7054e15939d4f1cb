import type { Commit } from '../ports/store.ts';

/** Where the log has one signature. */
export interface LoggedSignature {
  readonly partyId: string;
  readonly signedAt: string;
  /** `<stream>@<version>` */
  readonly position: string;
}

/** The signatures in the history of a round, each with its place in the log. */
export function loggedSignatures(stream: string, commits: readonly Commit[]): readonly LoggedSignature[] {
  return commits.flatMap(({ act, events, version }) =>
    events.flatMap((event) =>
      event.type === 'DocumentSigned' && 'partyId' in event
        ? [{ partyId: String(event.partyId), signedAt: act.at, position: `${stream}@${version}` }]
        : [],
    ),
  );
}
