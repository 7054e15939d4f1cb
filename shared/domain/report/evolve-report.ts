import { assertNever } from '../kernel/decider.ts';
import type { ReportEvent, ReportExpected, ReportFiled, ReportRemarked } from './events.ts';
import type { ExistingReport, ReportFacts, ReportState } from './state.ts';

/** The report after an event. An event that does not fit the state leaves it as it is. */
export function evolveReport(state: ReportState, event: ReportEvent): ReportState {
  if (event.type === 'ReportExpected') return expected(state, event);
  return state.status === 'absent' ? state : evolveExisting(state, event);
}

/** After a cancelled one begins a new account: another run, and files that are numbered on. */
function expected(state: ReportState, event: ReportExpected): ReportState {
  if (state.status !== 'absent' && state.status !== 'cancelled') return state;
  const { type: _, at, by: __, ...facts } = event;
  const { filesAdded, run } =
    state.status === 'absent'
      ? { filesAdded: 0, run: 1 }
      : { filesAdded: state.filesAdded, run: state.run + 1 };
  const empty = { files: [], rounds: [], reminded: [] };
  return { ...facts, ...empty, status: 'awaited', draft: {}, filesAdded, since: at, run };
}

function evolveExisting(
  state: ExistingReport,
  event: Exclude<ReportEvent, { readonly type: 'ReportExpected' }>,
): ExistingReport {
  switch (event.type) {
    case 'ReportCancelled':
      return { ...factsOf(state), status: 'cancelled', since: event.at, reason: event.reason };
    case 'ReportDraftSaved':
      return state.status === 'awaited' || state.status === 'remarked'
        ? { ...state, draft: event.draft }
        : state;
    case 'ReportFileAdded': {
      const { at: addedAt, by: addedBy, file } = event;
      return { ...state, files: [...state.files, { ...file, addedAt, addedBy }], filesAdded: file.file };
    }
    case 'ReportFileRemoved':
      return { ...state, files: state.files.filter(({ file }) => file !== event.file) };
    case 'ReportFiled':
      return filed(state, event);
    case 'ReportRemarked':
      return remarked(state, event);
    case 'ReportContentAccepted': {
      const { at, by } = event;
      return state.status === 'filed'
        ? { ...state, status: 'content-accepted', since: at, contentBy: by, contentAt: at }
        : state;
    }
    case 'ReportAccepted': {
      const { at, by, disallowed } = event;
      return state.status === 'content-accepted'
        ? { ...state, status: 'accepted', since: at, financeBy: by, financeAt: at, disallowed }
        : state;
    }
    case 'ReportReminded':
      return { ...state, reminded: [...state.reminded, event.daysBefore] };
    case 'ReportLate':
      return { ...state, lateAt: event.at };
    case 'ReportMissing':
      return { ...state, missingAt: event.at };
    case 'WorkflowRestarted':
      return { ...state, run: event.run };
    default:
      return assertNever(event);
  }
}

/** A first filing goes to the content; an answer to the stage whose remarks it answers. */
function filed(state: ExistingReport, { at, by, contents }: ReportFiled): ExistingReport {
  if (state.status === 'awaited') {
    const { draft: _, ...facts } = state;
    return { ...facts, status: 'filed', since: at, contents, filedBy: by, filedAt: at };
  }
  if (state.status !== 'remarked') return state;
  const { draft: _, contentAt, contentBy, ...facts } = state;
  const [last, earlier] = [state.rounds.at(-1), state.rounds.slice(0, -1)];
  const rounds = last ? [...earlier, { ...last, answeredAt: at, answeredBy: by }] : earlier;
  const answered = { ...facts, rounds, since: at, contents };
  return contentBy !== undefined && contentAt !== undefined
    ? { ...answered, status: 'content-accepted', contentBy, contentAt }
    : { ...answered, status: 'filed' };
}

function remarked(state: ExistingReport, { at, by, remarks, stage }: ReportRemarked): ExistingReport {
  return state.status === 'filed' || state.status === 'content-accepted'
    ? {
        ...state,
        status: 'remarked',
        since: at,
        draft: {},
        rounds: [...state.rounds, { stage, remarks, by, at }],
      }
    : state;
}

/** What a report keeps in every status. */
function factsOf(state: ReportFacts): ReportFacts {
  const { reportId, conventionId, applicationId, index, final, receivedCentimes, paidOn, dueOn } = state;
  const { lines, files, filesAdded, rounds, reminded, lateAt, missingAt, since, run } = state;
  return {
    ...{ reportId, conventionId, applicationId, index, final, receivedCentimes, paidOn, dueOn },
    ...{ lines, files, filesAdded, rounds, reminded, since, run },
    ...(lateAt === undefined ? {} : { lateAt }),
    ...(missingAt === undefined ? {} : { missingAt }),
  };
}
