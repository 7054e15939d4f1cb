import type { ExistingAmendment } from '../../../../shared/domain/amendment/state.ts';
import type { ExistingSignature } from '../../../../shared/domain/signature/state.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import type { Commit } from '../../../../shared/ports/store.ts';
import { Name, Sentence, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import { Written } from '../../components/written.tsx';
import type { NameOf } from '../../routes/people-names.ts';
import type { PortalContext } from '../../visitor.ts';
import { Fact, faultOf, isolated } from '../association/parts.tsx';
import { ConventionPaper } from '../finance/convention-paper.tsx';
import { Log } from '../finance/log.tsx';
import { Age } from '../finance/parts.tsx';
import { PdfPreview } from '../finance/pdf-preview.tsx';
import { SignatureList } from '../signing/signature-list.tsx';
import { ChangeTable } from './change-table.tsx';

export interface AmendmentView {
  readonly amendment: ExistingAmendment;
  readonly round?: ExistingSignature;
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
}

interface AmendmentProps {
  readonly c: PortalContext;
  readonly view: AmendmentView;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
  readonly may: { readonly open: boolean; readonly amend: boolean; readonly paper: boolean };
}

/** One amendment: what it changes, its document, who signed, and the two acts of the office. */
export function AmendmentPage(props: AmendmentProps) {
  const { c, view, faults, may } = props;
  const { locale } = c.var.visitor;
  const { amendment, round, commits, nameOf } = view;
  const { conventionId, index, number, status } = amendment;
  const path = `/conventions/${conventionId}/amendments/${index}`;
  const turn = `turn.amendment.${status}`;
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>
        <Sentence words={text(locale, 'amendments.one', { number: isolated(number) })} />
      </h1>
      <p>
        <StatusMark locale={locale} lifecycle="amendment" status={status} />{' '}
        <span class="soft">
          <Age c={c} since={amendment.since} />
        </span>
      </p>
      {isTextKey(turn) ? <p>{text(locale, turn)}</p> : null}
      {status === 'assembled' && may.open ? <OpenSigning {...props} /> : null}
      <Facts {...props} />
      <ChangeTable locale={locale} change={amendment.change} />
      {round ? (
        <>
          <h2>{text(locale, 'sign.parties')}</h2>
          <SignatureList locale={locale} round={round} />
          <ConventionPaper c={c} path={path} round={round} mayRecord={may.paper} />
        </>
      ) : null}
      {'document' in amendment && amendment.document ? (
        <>
          <h2>{text(locale, 'finance.documents')}</h2>
          <PdfPreview locale={locale} href={`${path}/document.pdf`} label="amendments.document" />
          {round ? (
            <p>
              <a href={`${path}/evidence.pdf`}>{text(locale, 'evidence.link')}</a>
            </p>
          ) : null}
        </>
      ) : null}
      {may.amend && ['drafted', 'assembled', 'signing'].includes(status) ? <Withdrawal {...props} /> : null}
      <Log locale={locale} commits={commits} nameOf={nameOf} />
      <p>
        <a class="line" href={`/conventions/${conventionId}/amendments`}>
          {text(locale, 'amendments.heading')}
        </a>
      </p>
    </>
  );
}

function OpenSigning({ c, view }: AmendmentProps) {
  const { locale } = c.var.visitor;
  const { conventionId, index } = view.amendment;
  return (
    <section class="card">
      <h2>{text(locale, 'amendments.open-title')}</h2>
      <p>{text(locale, 'amendments.open-help')}</p>
      <Form
        c={c}
        action={`/conventions/${conventionId}/amendments/${index}/open-signing`}
        submit="amendments.open"
      />
    </section>
  );
}

function Facts({ c, view }: AmendmentProps) {
  const { locale } = c.var.visitor;
  const { amendment, nameOf } = view;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="amendments.what">
        {text(locale, `amendments.kind.${amendment.change.kind}`)}
      </Fact>
      <Fact locale={locale} label="amendments.motive">
        <bdi>{amendment.motive[locale]}</bdi>
      </Fact>
      <Fact locale={locale} label="amendments.proposed-by">
        <Name locale={locale} name={nameOf(amendment.proposedBy)} />
      </Fact>
      {amendment.status === 'signing' ? (
        <Fact locale={locale} label="sign.last-day">
          {formatDay(locale, amendment.expiresOn)}
        </Fact>
      ) : null}
      {amendment.status === 'in-force' ? (
        <Fact locale={locale} label="amendments.in-force-on">
          {formatDay(locale, amendment.inForceOn)}
        </Fact>
      ) : null}
      {'reason' in amendment ? (
        <Fact locale={locale} label="portal.reason">
          <Written words={amendment.reason} />
        </Fact>
      ) : null}
    </dl>
  );
}

/** Out of the way until it is wanted, and open again when its reason was missing. */
function Withdrawal({ c, view, values, faults }: AmendmentProps) {
  const { locale } = c.var.visitor;
  const { conventionId, index } = view.amendment;
  return (
    <details open={values.reason !== undefined}>
      <summary>{text(locale, 'amendments.withdraw-title')}</summary>
      <p>{text(locale, 'amendments.withdraw-help')}</p>
      <Form
        c={c}
        action={`/conventions/${conventionId}/amendments/${index}/withdraw`}
        submit="amendments.withdraw"
        tone="danger"
        {...(values.key ? { requestKey: values.key } : {})}
      >
        <Field
          id="reason"
          label={text(locale, 'portal.reason')}
          rows={3}
          dir="auto"
          value={values.reason ?? ''}
          {...faultOf(faults, 'reason')}
        />
      </Form>
    </details>
  );
}
