import type { Pack } from '../../../../shared/domain/reconciliation/pack.ts';
import { needsObservations } from '../../../../shared/domain/reconciliation/reconciliation.ts';
import type { ReconciliationState } from '../../../../shared/domain/reconciliation/state.ts';
import { formatDay, formatInstant, formatMonth } from '../../../../shared/i18n/dates.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import type { Commit } from '../../../../shared/ports/store.ts';
import { Amount, Heading, Identifier, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { NameOf } from '../../routes/people-names.ts';
import { type PortalContext, personOf } from '../../visitor.ts';
import { Fact, faultOf, Hash } from '../association/parts.tsx';
import { Log } from './log.tsx';
import { PackTables } from './pack-tables.tsx';
import { Turn } from './parts.tsx';

export type ExistingPack = Exclude<ReconciliationState, { readonly status: 'absent' }>;

/** The three files of a pack by the names that they are asked for. */
export const PACK_FILES = [
  ['reconciliation.pdf', 'pdf'],
  ['reconciliation.csv', 'csv'],
  ['reconciliation.json', 'json'],
] as const;

export interface PackPageProps {
  readonly c: PortalContext;
  readonly kept: ExistingPack;
  readonly pack: Pack;
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
  readonly maySign: boolean;
  readonly faults: readonly FormFault[];
  readonly observations: string;
}

/** One month: its figures, what does not agree, every account and order, the files, and the sign-off. */
export function PackPage(props: PackPageProps) {
  const { c, commits, faults, kept, nameOf, pack } = props;
  const { locale } = c.var.visitor;
  const days = { firstOn: formatDay(locale, pack.firstOn), lastOn: formatDay(locale, pack.lastOn) };
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <Heading words={text(locale, 'pack.one', { month: formatMonth(locale, kept.month) })} />
      <p>
        <StatusMark locale={locale} lifecycle="reconciliation" status={kept.status} />
      </p>
      <Turn locale={locale} lifecycle="reconciliation" status={kept.status} />
      <p>{text(locale, 'pack.intro', days)}</p>
      {pack.totals.differenceCount === 0 ? (
        <p>
          <strong>{text(locale, 'pack.agrees')}</strong>
        </p>
      ) : null}
      <Figures {...props} />
      <Files {...props} />
      <PackTables locale={locale} pack={pack} />
      <Log locale={locale} commits={commits} nameOf={nameOf} />
      <SignOff {...props} />
    </>
  );
}

function Figures({ c, kept, nameOf, pack }: PackPageProps) {
  const { locale } = c.var.visitor;
  const { totals } = pack;
  const amounts: readonly (readonly [TextKey, number])[] = [
    ['pack.sent-total', totals.sentCentimes],
    ['pack.paid-total', totals.paidCentimes],
    ['pack.rejected-total', totals.rejectedCentimes],
    ['pack.returned-total', totals.returnedCentimes],
    ['pack.recovered-total', totals.recoveredCentimes ?? 0],
    ['pack.open-total', totals.openCentimes],
  ];
  const counts: readonly (readonly [TextKey, number])[] = [
    ['pack.unmatched', totals.unmatchedCount],
    ['pack.differences', totals.differenceCount],
  ];
  return (
    <dl class="facts card">
      {amounts.map(([label, centimes]) => (
        <Fact locale={locale} label={label}>
          <Amount locale={locale} centimes={centimes} />
        </Fact>
      ))}
      {counts.map(([label, count]) => (
        <Fact locale={locale} label={label}>
          {count}
        </Fact>
      ))}
      {kept.status === 'signed-off' ? (
        <>
          <Fact locale={locale} label="pack.signed-by">
            <Name locale={locale} name={nameOf(kept.signedBy)} />
          </Fact>
          <Fact locale={locale} label="pack.signed-on">
            {formatInstant(locale, kept.since)}
          </Fact>
          {kept.observations === '' ? null : (
            <Fact locale={locale} label="pack.observations">
              <bdi>{kept.observations}</bdi>
            </Fact>
          )}
        </>
      ) : null}
    </dl>
  );
}

function Files({ c, kept }: PackPageProps) {
  const { locale } = c.var.visitor;
  return (
    <section>
      <h2>{text(locale, 'pack.files')}</h2>
      <dl class="facts">
        {PACK_FILES.map(([name, kind]) => (
          <>
            <dt>
              <a class="target" href={`/reconciliation/${kept.month}/${name}`}>
                <Identifier value={name} />
              </a>
            </dt>
            <dd>
              {text(locale, `pack.file.${kind}`)}
              <br />
              <Hash value={kept.files[kind].sha256} />
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

/** Who had a hand in the month finds the reason in place of the button. */
function SignOff({ c, faults, kept, maySign, observations }: PackPageProps) {
  const { locale } = c.var.visitor;
  if (kept.status !== 'made' || !maySign) return null;
  if (kept.hands.includes(personOf(c).personId))
    return <p class="notice">{text(locale, 'PACK_SAME_PERSON')}</p>;
  return (
    <section class="card">
      <h2>{text(locale, 'pack.sign-off')}</h2>
      <p>{text(locale, 'pack.sign-help')}</p>
      <Form c={c} action={`/reconciliation/${kept.month}/sign-off`} submit="pack.sign-off">
        <input type="hidden" name="fileSha256" value={kept.files.pdf.sha256} />
        <Field
          id="observations"
          label={text(locale, 'pack.observations')}
          hint={text(locale, 'pack.observations-help')}
          value={observations}
          rows={3}
          dir="auto"
          required={needsObservations(kept.totals)}
          {...faultOf(faults, 'observations')}
        />
      </Form>
    </section>
  );
}
