import type { Bilingual } from '../../../../shared/domain/kernel/act.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Sentence } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { PaperRound } from '../../routes/scans-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { faultOf, isolated, named } from '../association/parts.tsx';
import { mandateWords } from '../signing/mandate-words.tsx';
import { PagesPreview } from './pages-preview.tsx';

interface PaperConfirmProps {
  readonly c: PortalContext;
  readonly about: PaperRound;
  /** Who recorded it, where the register of the staff knows the person. */
  readonly recorder?: Bilingual;
  readonly may: { readonly confirm: boolean; readonly isOther: boolean };
  readonly faults: readonly FormFault[];
}

/** The second officer's look: the pages in their order, who is said to have signed, and the confirmation. */
export function PaperConfirmPage({ c, about, recorder, may, faults }: PaperConfirmProps) {
  const { locale } = c.var.visitor;
  const { round, number } = about;
  const { paperRecorded: paper } = round;
  const parties = (paper?.partyIds ?? []).map((partyId) =>
    named(round.parties.find((party) => party.partyId === partyId)?.organisation[locale] ?? partyId),
  );
  const hands = (paper?.mandates ?? []).map((row) => <li>{mandateWords(locale, row)}</li>);
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>
        <Sentence words={text(locale, 'scans.confirm-title', { number: isolated(number) })} />
      </h1>
      {paper ? (
        <>
          <p>
            {text(locale, 'scans.recorded', {
              name: named(recorder?.[locale] ?? paper.recordedBy),
              recordedAt: formatInstant(locale, paper.recordedAt),
              parties: parties.join(locale === 'ar' ? '، ' : ', '),
            })}
          </p>
          {hands.length > 0 ? <ul>{hands}</ul> : null}
          <p>{text(locale, 'scans.confirm-help')}</p>
          <PagesPreview locale={locale} href={`/paper/${round.signatureId}/scan.pdf`} number={number} open />
          {may.confirm && may.isOther ? (
            <Form c={c} action={`/paper/${round.signatureId}`} submit="scans.confirm">
              <input type="hidden" name="scanSha256" value={paper.scanSha256} />
            </Form>
          ) : (
            <p class="notice">{text(locale, 'scans.confirm-other')}</p>
          )}
          {may.confirm ? (
            <RejectForm c={c} signatureId={round.signatureId} scanSha256={paper.scanSha256} faults={faults} />
          ) : null}
        </>
      ) : (
        <p class="notice">{text(locale, 'scans.confirmed')}</p>
      )}
    </>
  );
}

/** Out of the way until it is wanted, and open again when its reason was missing. */
function RejectForm(props: {
  readonly c: PortalContext;
  readonly signatureId: string;
  readonly scanSha256: string;
  readonly faults: readonly FormFault[];
}) {
  const { c, faults, scanSha256, signatureId } = props;
  const { locale } = c.var.visitor;
  const fault = faultOf(faults, 'reason');
  return (
    <details open={fault.fault !== undefined}>
      <summary>{text(locale, 'scans.reject')}</summary>
      <p>{text(locale, 'scans.reject-help')}</p>
      <Form c={c} action={`/paper/${signatureId}/reject`} submit="scans.reject" tone="danger">
        <input type="hidden" name="scanSha256" value={scanSha256} />
        <Field id="reason" label={text(locale, 'portal.reason')} rows={3} dir="auto" {...fault} />
      </Form>
    </details>
  );
}
