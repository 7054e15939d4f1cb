import type { Finding } from '../../../../shared/domain/application/findings.ts';
import type { OpenAttention } from '../../../../shared/domain/attention/state.ts';
import { mayAct } from '../../../../shared/domain/roles/acts.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { Commit } from '../../../../shared/ports/store.ts';
import { Identifier, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, type FormFault } from '../../components/form.tsx';
import type { NameOf } from '../../routes/people-names.ts';
import { type PortalContext, personOf } from '../../visitor.ts';
import { Log } from '../finance/log.tsx';
import { ApplicationFileView, PaperTable, PeopleAndAccount } from './application-file-view.tsx';
import type { ListedApplication } from './applications-page.tsx';
import { DataTable } from './data-table.tsx';
import { EligibilityForm } from './eligibility-form.tsx';
import { FindingList, ReasonList } from './finding-list.tsx';
import { Score } from './score.tsx';
import { UndeliveredMails } from './undelivered-mails.tsx';

const CONTACT_READERS = ['record-contact-change', 'confirm-contact-change', 'read-all'] as const;

export interface ApplicationView {
  readonly state: ListedApplication;
  readonly findings: readonly Finding[];
  readonly commits: readonly Commit[];
  /** Mails about it that nobody has received. */
  readonly undelivered: readonly OpenAttention[];
  readonly nameOf: NameOf;
  readonly faults: readonly FormFault[];
  readonly values: Readonly<Record<string, string>>;
  readonly mayJudge: boolean;
}

/** One file in full: where it stands, what was found, what was filed, what happened to it. */
export function ApplicationPage({ c, view }: { readonly c: PortalContext; readonly view: ApplicationView }) {
  const { locale } = c.var.visitor;
  const { commits, faults, mayJudge, nameOf, state, values } = view;
  const underCheck = state.status === 'submitted' || state.status === 'resubmitted';
  const { file } = state;
  return (
    <>
      <h1>
        <Identifier value={state.applicationId} /> · <bdi>{file.association?.name?.[locale] ?? ''}</bdi>
      </h1>
      <FaultSummary locale={locale} faults={faults} />
      <p>
        <StatusMark locale={locale} lifecycle="application" status={state.status} />
        {' · '}
        <time datetime={state.since}>{formatInstant(locale, state.since)}</time>
      </p>
      <p class="soft">{text(locale, `turn.application.${state.status}`)}</p>
      <ContactsLink c={c} applicationId={state.applicationId} />
      <UndeliveredMails c={c} entries={view.undelivered} />
      <Judgement c={c} view={view} />
      {underCheck && mayJudge ? (
        <EligibilityForm c={c} applicationId={state.applicationId} faults={faults} values={values} />
      ) : null}
      {state.status === 'draft' || state.status === 'withdrawn' ? (
        <p>{text(locale, 'applications.not-complete')}</p>
      ) : (
        <>
          <p>
            <a class="target" href={`/applications/${state.applicationId}/convention-preview.pdf`}>
              {text(locale, 'preview.convention')}
            </a>
            <span class="hint line">{text(locale, 'preview.help')}</span>
          </p>
          <ApplicationFileView c={c} file={state.file} />
          <PeopleAndAccount c={c} file={state.file} />
          <PaperTable c={c} file={state.file} folder={`/applications/${state.applicationId}/papers`} />
        </>
      )}
      <Scores c={c} state={state} />
      <Log locale={locale} commits={commits} nameOf={nameOf} />
    </>
  );
}

function ContactsLink({ c, applicationId }: { readonly c: PortalContext; readonly applicationId: string }) {
  const { locale } = c.var.visitor;
  if (!CONTACT_READERS.some((act) => mayAct(personOf(c).roles, act))) return null;
  return (
    <p>
      <a class="target" href={`/contacts/${applicationId}`}>
        {text(locale, 'contacts.open-case')}
      </a>
    </p>
  );
}

function Judgement({ c, view }: { readonly c: PortalContext; readonly view: ApplicationView }) {
  const { locale } = c.var.visitor;
  const { findings, state } = view;
  if (state.status === 'ineligible')
    return (
      <section>
        <h2>{text(locale, 'applications.reasons')}</h2>
        <ReasonList locale={locale} reasons={state.reasons} findings={findings} />
      </section>
    );
  if (state.status !== 'submitted' && state.status !== 'resubmitted' && state.status !== 'returned')
    return null;
  return (
    <section>
      <h2>{text(locale, 'applications.findings')}</h2>
      {state.status === 'returned' ? (
        <p>{text(locale, 'applications.due', { dueOn: formatDay(locale, state.dueOn) })}</p>
      ) : null}
      <FindingList locale={locale} findings={state.status === 'returned' ? state.findings : findings} />
    </section>
  );
}

function Scores({ c, state }: { readonly c: PortalContext; readonly state: ListedApplication }) {
  const { locale } = c.var.visitor;
  if (!('scores' in state) || state.scores.length === 0) return null;
  const columns = [
    text(locale, 'scoring.title'),
    text(locale, 'scoring.marks'),
    text(locale, 'scoring.comment'),
  ];
  return (
    <section>
      <DataTable caption={text(locale, 'scoring.title')} columns={columns}>
        {state.scores.map(({ comment, marks }, index) => (
          <tr>
            <td>{text(locale, 'scoring.evaluator', { number: index + 1 })}</td>
            <td>
              <bdi class="identifier">{Object.values(marks).join(' · ')}</bdi>
            </td>
            <td dir="auto">{comment}</td>
          </tr>
        ))}
      </DataTable>
      {'score' in state ? (
        <p>
          {text(locale, 'scoring.score')}{' '}
          <strong>
            <Score hundredths={state.score} />
          </strong>
        </p>
      ) : null}
    </section>
  );
}
