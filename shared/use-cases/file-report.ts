import type { AddReportFile, ReportCommand } from '../domain/report/commands.ts';
import type { ReportContents, ReportDraft, ReportState } from '../domain/report/state.ts';
import type { Request } from './acts.ts';
import type { Answer } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { reports } from './lifecycles.ts';

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

/** Files the report, or answers the remarks on it. */
export function fileReport(desk: Desk, request: OnReport & { readonly contents: ReportContents }): Filed {
  const { act, contents } = request;
  return write(desk, request, contents, { type: 'FileReport', act, contents });
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
