import type { ReportCommand } from '../domain/report/commands.ts';
import type { CheckStage, Disallowed, Remark, ReportState } from '../domain/report/state.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { completeWhenDone } from './complete-convention.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { reports } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { openGates } from './open-gates.ts';
import { readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

type OnReport = Request & { readonly reportId: string };
type Checked = Promise<Answer<ReportState>>;

/** Gives the report back: the association is told what to mend, and by its link mends that. */
export function remarkReport(
  desk: Desk,
  request: OnReport & { readonly stage: CheckStage; readonly remarks: readonly Remark[] },
): Checked {
  const { act, remarks, stage } = request;
  const command = { type: 'RemarkReport', act, stage, remarks } as const;
  const facts = { reason: remarks.map(({ text }) => text).join(' ; ') };
  return decideOne(desk, request, {
    ...about(request, command),
    facts: [stage, remarks],
    consequences: () => ({
      deliveries: mail(
        'report-remarked',
        reports.streamOf(request.reportId),
        ['contact', 'treasurer'],
        facts,
      ),
    }),
  });
}

/** The first check: what was done is what was agreed. */
export function acceptContent(desk: Desk, request: OnReport): Checked {
  return decideOne(desk, request, about(request, { type: 'AcceptContent', act: request.act }));
}

/** The second check, by another person. What waited for the report opens, or ends, in the same append. */
export async function acceptReport(
  desk: Desk,
  request: OnReport & { readonly disallowed: readonly Disallowed[] },
): Checked {
  const { act, disallowed, key, reportId } = request;
  const terms = await readTerms(desk);
  const facts = [reportId, disallowed];
  const on = { key, act, verb: 'AcceptReport', facts, programmeVersion: terms.version };
  return transact<ReportState>(desk, on, async (transaction) => {
    const report = await transaction.load(reports, reportId);
    const decision = report.decide({ type: 'AcceptReport', act, disallowed });
    if (!decision.accepted) return refused(decision.refusal);
    const state = report.state();
    if (state.status === 'absent') return done(state);
    const opened = await openGates(transaction, act, state.conventionId, terms);
    if (!opened.ok) return opened;
    transaction.deliver(...mail('report-accepted', report.stream, ['contact', 'treasurer']));
    await completeWhenDone(transaction, act, state.conventionId);
    return done(state);
  });
}

function about({ reportId }: OnReport, command: ReportCommand) {
  return { verb: command.type, lifecycle: reports, id: reportId, command };
}
