import { dayOf, daysBetween } from '../../../../shared/domain/kernel/calendar-day.ts';
import type { ExistingReport } from '../../../../shared/domain/report/state.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier, Name } from '../../components/figures.tsx';
import { Key } from '../../components/form.tsx';
import { choiceFor } from '../../routes/reports-choices.ts';
import { waitsSince } from '../../routes/reports-reading.ts';
import { type PortalContext, personOf } from '../../visitor.ts';
import { whyNot } from '../finance/choice-words.ts';
import { KeyHelp } from '../finance/key-help.tsx';
import { Age, StatusTabs } from '../finance/parts.tsx';
import { StackedTable } from '../finance/stacked-table.tsx';
import { ReportMark } from './report-mark.tsx';
import { numberOf, type ReportStage, type ReportView, stageOf } from './report-view.ts';

/** What somebody of the office must look at, the nearest to a decision first. */
export const WAITING: readonly ReportStage[] = ['content', 'finance', 'missing', 'late'];

/** What waits for the association, or for nobody. */
const RESTING: readonly ReportStage[] = ['remarked', 'due', 'accepted', 'cancelled'];

export const STAGES: readonly ReportStage[] = [...WAITING, ...RESTING];

interface QueueProps {
  readonly c: PortalContext;
  readonly queue: readonly ReportView[];
  readonly all: readonly ExistingReport[];
  /** '' shows what waits. */
  readonly chosen: ReportStage | '';
}

/** The queue of the reports by age: what is mine, what is late or missing, and why the others are not mine. */
export function ReportsPage({ c, queue, all, chosen }: QueueProps) {
  const { locale } = c.var.visitor;
  const mine = queue.filter((about) => isMine(c, about.report));
  const others = queue.filter((about) => !mine.includes(about));
  const [first] = mine;
  return (
    <>
      <h1>{text(locale, 'nav.reports')}</h1>
      <StatusTabs
        locale={locale}
        path="/reports"
        label="reports.by-standing"
        chosen={chosen}
        tabs={tabsOf(c, all)}
      />
      <p>{text(locale, 'reports.mine-count', { count: mine.length })}</p>
      {first ? (
        <p>
          <a class="button" href={`/reports/${first.report.reportId}`} data-key="j" aria-keyshortcuts="j">
            {text(locale, 'reports.begin')}
            <Key letter="j" />
          </a>
        </p>
      ) : null}
      {mine.length > 0 ? <Table c={c} caption={text(locale, 'finance.mine')} queue={mine} /> : null}
      {others.length > 0 ? <Table c={c} caption={text(locale, 'finance.others')} queue={others} /> : null}
      {queue.length === 0 ? <p class="soft">{text(locale, 'reports.none')}</p> : null}
      <KeyHelp locale={locale} keys={['j']} />
    </>
  );
}

function tabsOf(c: PortalContext, all: readonly ExistingReport[]) {
  const { locale } = c.var.visitor;
  const countOf = (stage: ReportStage) => all.filter((report) => stageOf(report) === stage).length;
  const waiting = WAITING.reduce((sum, stage) => sum + countOf(stage), 0);
  const each = STAGES.map((stage) => {
    return { status: stage, words: text(locale, `reports.standing.${stage}`), count: countOf(stage) };
  });
  const first = { status: '', words: text(locale, 'reports.waiting'), count: waiting };
  return [first, ...each.filter(({ count }) => count > 0)];
}

function isMine(c: PortalContext, report: ExistingReport): boolean {
  return choiceFor(personOf(c), report, c.var.desk.clock.now())?.allowed === true;
}

function Table(props: {
  readonly c: PortalContext;
  readonly caption: string;
  readonly queue: readonly ReportView[];
}) {
  const { c, caption, queue } = props;
  const { locale } = c.var.visitor;
  const columns = (
    [
      'reports.report',
      'signing.association',
      'reports.due',
      'finance.status',
      'finance.since',
      'finance.turn',
    ] as const
  ).map((label) => text(locale, label));
  return (
    <StackedTable caption={caption} columns={columns}>
      {queue.map((about) => (
        <Row c={c} about={about} />
      ))}
    </StackedTable>
  );
}

function Row({ c, about }: { readonly c: PortalContext; readonly about: ReportView }) {
  const { locale } = c.var.visitor;
  const { convention, isFinal, report } = about;
  const choice = choiceFor(personOf(c), report, c.var.desk.clock.now());
  return (
    <tr>
      <th scope="row">
        <a class="target" href={`/reports/${report.reportId}`}>
          <Identifier value={numberOf(about)} />
        </a>
        {isFinal ? <span class="hint line">{text(locale, 'reports.final')}</span> : null}
      </th>
      <td>
        <Name locale={locale} name={convention.contents.association.name} />
        <LateBy c={c} report={report} />
      </td>
      <td data-label={text(locale, 'reports.due')}>{formatDay(locale, report.dueOn)}</td>
      <td>
        <ReportMark locale={locale} report={report} />
      </td>
      <td data-label={text(locale, 'finance.since')}>
        {hasBegun(c, report) ? <Age c={c} since={report.since} short /> : null}
      </td>
      <td>{choice?.allowed ? <strong>{turnWords(c, report)}</strong> : turnWords(c, report)}</td>
    </tr>
  );
}

/** A report that is only awaited waits for nobody before its due day. */
function hasBegun(c: PortalContext, report: ExistingReport): boolean {
  return waitsSince(report) <= c.var.desk.clock.now();
}

/** How long an awaited report is late. */
export function LateBy({ c, report }: { readonly c: PortalContext; readonly report: ExistingReport }) {
  const days = daysBetween(report.dueOn, dayOf(c.var.desk.clock.now()));
  if (report.status !== 'awaited' || days <= 0) return null;
  return <span class="odd">{text(c.var.visitor.locale, 'reports.late-by', { days })}</span>;
}

function turnWords(c: PortalContext, report: ExistingReport): string {
  const { locale } = c.var.visitor;
  const choice = choiceFor(personOf(c), report, c.var.desk.clock.now());
  if (!choice) return text(locale, `turn.report.${report.status}`);
  return choice.allowed ? text(locale, `reports.mine.${choice.stage}`) : whyNot(locale, choice);
}
