import { ribLastFour } from '../../../../shared/domain/kernel/rib.ts';
import { shutTranches } from '../../../../shared/domain/tranche/lost-with.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { gateSummary } from '../../../../shared/i18n/gate-words.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, StatusMark } from '../../components/figures.tsx';
import { StatementLinks } from '../../components/statement-links.tsx';
import { Written } from '../../components/written.tsx';
import { SignatureList } from '../signing/signature-list.tsx';
import type { CaseStanding } from './case-standing.ts';
import { Fact, isolated } from './parts.tsx';
import { NewAccount, TrancheStatus } from './tranche-status.tsx';

interface StandingProps {
  readonly locale: Locale;
  readonly standing: CaseStanding;
}

/** The convention: its state, its signatures, its document; the account by its end alone. */
export function ConventionCard({ locale, standing }: StandingProps) {
  const { convention, round } = standing;
  if (!convention) return null;
  const signed = convention.status === 'signing' && round ? round : undefined;
  return (
    <section class="card">
      <h2>{text(locale, 'case.convention')}</h2>
      <p>
        <span class="status" data-status={convention.status}>
          {signed
            ? text(locale, 'status.convention.signing.counted', {
                signed: signed.acts.length,
                total: signed.parties.length,
              })
            : text(locale, `status.convention.${convention.status}`)}
        </span>
      </p>
      <dl class="facts">
        <Fact locale={locale} label="request.convention">
          <Identifier value={convention.number} />
        </Fact>
        <Fact locale={locale} label="sign.amount">
          <Amount locale={locale} centimes={convention.amountCentimes} />
        </Fact>
        {'inForceOn' in convention ? (
          <Fact locale={locale} label="case.in-force-on">
            {formatDay(locale, convention.inForceOn)}
          </Fact>
        ) : null}
        <Fact locale={locale} label="case.account">
          {text(locale, 'case.account-masked', { ending: isolated(ribLastFour(convention.account.rib)) })}
        </Fact>
        {'reason' in convention && convention.status !== 'suspended' ? (
          <Fact locale={locale} label="portal.reason">
            <Written words={convention.reason} />
          </Fact>
        ) : null}
      </dl>
      {round ? <SignatureList locale={locale} round={round} /> : null}
      {'document' in convention ? (
        <Documents locale={locale} number={convention.number} isSigned={round !== undefined} />
      ) : null}
      <StatementLinks locale={locale} folder="/case/statements" tranches={standing.schedule} />
      <Amendments locale={locale} standing={standing} />
    </section>
  );
}

interface DocumentsProps {
  readonly locale: Locale;
  readonly number: string;
  /** Its signing was opened: there is something to be certified. */
  readonly isSigned: boolean;
}

function Documents({ locale, number, isSigned }: DocumentsProps) {
  return (
    <>
      <h3>{text(locale, 'case.documents')}</h3>
      <p class="actions">
        <a class="line" href="/case/document.pdf">
          {text(locale, 'case.document')}
        </a>
        {isSigned ? (
          <a class="line" href="/case/evidence.pdf">
            {text(locale, 'evidence.link')}
          </a>
        ) : null}
        <a class="line" href={`/verify/${number}`}>
          {text(locale, 'case.verify')}
        </a>
      </p>
    </>
  );
}

/** The amendments that were sent to sign: what each changes, where it stands, its document. */
function Amendments({ locale, standing }: StandingProps) {
  if (standing.amendments.length === 0) return null;
  return (
    <>
      <h3>{text(locale, 'amendments.heading')}</h3>
      <ul class="rows">
        {standing.amendments.map(({ change, index, number, status }) => (
          <li>
            <span>
              <a class="line" href={`/case/amendments/${index}/document.pdf`}>
                <Identifier value={number} />
              </a>
              <span class="hint line">{text(locale, `amendments.kind.${change.kind}`)}</span>
              <a class="line" href={`/case/amendments/${index}/evidence.pdf`}>
                {text(locale, 'evidence.link')}
              </a>
            </span>
            <StatusMark locale={locale} lifecycle="amendment" status={status} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every tranche with its sum and its word; one that waits for its gate says how much of it holds, and what is missing. */
export function TrancheList({ locale, standing }: StandingProps) {
  const { convention, gates, schedule } = standing;
  if (!convention || schedule.length === 0) return null;
  const shut = shutTranches(schedule);
  return (
    <>
      <h2>{text(locale, 'case.tranches')}</h2>
      <ul class="rows">
        {schedule.map((tranche, position) => {
          const gate = gates[position];
          const isShut = shut.includes(tranche);
          return (
            <li>
              <span>
                <strong>{text(locale, 'case.tranche', { index: tranche.index })}</strong>
                <span class="line">
                  <TrancheStatus locale={locale} tranche={tranche} isShut={isShut} />
                </span>
                {isShut ? <span class="hint line">{text(locale, 'case.tranche-shut')}</span> : null}
                {tranche.status === 'scheduled' && gate && !isShut ? (
                  <span class="hint line">{gateSummary(locale, gate)}</span>
                ) : null}
                {tranche.status === 'returned' || tranche.status === 'rejected' ? (
                  <NewAccount locale={locale} />
                ) : null}
              </span>
              <Amount locale={locale} centimes={tranche.amountCentimes} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
