import type { AddReportFile, ReportCommand } from '../domain/report/commands.ts';
import type { ReportContents, ReportDraft, ReportState } from '../domain/report/state.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { reports } from './lifecycles.ts';
import { openGates } from './open-gates.ts';
import { readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

type OnReport = Request & { readonly reportId: string };
type Filed = Promise<Answer<ReportState>>;

/** Keeps what is filled in so far, instead of the draft before. */
export function saveReportDraft(desk: Desk, request: OnReport & { readonly draft: ReportDraft }): Filed {
  const { act, draft } = request;
  return write(desk, request, draft, { type: 'SaveReportDraft', act, draft });
}

/** Takes a piece of evidence into the report, whose bytes rest in the archive already. */
export function addReportFile(desk: Desk, request: OnReport & Pick<AddReportFile, 'file'>): Filed {
  const { act, file } = request;
  return write(desk, request, file, { type: 'AddReportFile', act, file });
}

/** Takes a piece of evidence out of the report; its bytes stay where they are. */
export function removeReportFile(desk: Desk, request: OnReport & { readonly file: number }): Filed {
  const { act, file } = request;
  return write(desk, request, file, { type: 'RemoveReportFile', act, file });
}

/** Files the report, or answers the remarks on it. What waited for its filing opens in the same append. */
export async function fileReport(
  desk: Desk,
  request: OnReport & { readonly contents: ReportContents },
): Filed {
  const { act, contents, key, reportId } = request;
  const terms = await readTerms(desk);
  const facts = [reportId, contents];
  const on = { key, act, verb: 'FileReport', facts, programmeVersion: terms.version };
  return transact<ReportState>(desk, on, async (transaction) => {
    const report = await transaction.load(reports, reportId);
    const decision = report.decide({ type: 'FileReport', act, contents });
    if (!decision.accepted) return refused(decision.refusal);
    const state = report.state();
    if (state.status === 'absent') return done(state);
    const opened = await openGates(transaction, act, state.conventionId, terms);
    return opened.ok ? done(state) : opened;
  });
}

function write(desk: Desk, request: OnReport, facts: unknown, command: ReportCommand): Filed {
  return decideOne(desk, request, {
    verb: command.type,
    lifecycle: reports,
    id: request.reportId,
    facts,
    command,
  });
}
