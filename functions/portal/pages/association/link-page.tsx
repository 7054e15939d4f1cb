import type { Bilingual } from '../../../../shared/domain/kernel/act.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { isTextKey, type TextKey, text } from '../../../../shared/i18n/text.ts';
import type { LinkReceipt } from '../../../../shared/use-cases/link-receipt.ts';
import { Amount, Identifier, Name } from '../../components/figures.tsx';
import { Form } from '../../components/form.tsx';
import { Written } from '../../components/written.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Fact, Hash, isolated } from './parts.tsx';

/** The receipt of an act done behind a link, with what the act was about. */
export interface LinkReceiptView {
  readonly applicationId: string;
  readonly receipt: LinkReceipt;
  /** As the file has the person; the log has one language. */
  readonly by?: Bilingual;
  /** Of the amendment, where the link was about one. */
  readonly conventionNumber?: string;
  readonly isAmendment?: boolean;
  readonly tranche?: { readonly index: number; readonly amountCentimes: number };
}

/** A live link: a button only, so that whoever follows links without a person changes nothing. */
export function LinkDoor({
  c,
  applicationId,
}: {
  readonly c: PortalContext;
  readonly applicationId: string;
}) {
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>{text(locale, 'link.open-title')}</h1>
      <p>{text(locale, 'link.open-help', { number: isolated(applicationId) })}</p>
      <form method="post" action={c.req.path}>
        <button type="submit">{text(locale, 'link.open')}</button>
      </form>
    </>
  );
}

/** Why a link is dead, and the way to a new one: the same answer whoever asks. */
export function DeadLink(props: {
  readonly c: PortalContext;
  readonly why: TextKey;
  readonly token: string;
  readonly applicationId?: string | undefined;
  /** Where this browser, which traded the link itself, may go on. */
  readonly onward?: string | undefined;
}) {
  const { c, why, token, applicationId, onward } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>{text(locale, why)}</h1>
      {applicationId === undefined ? null : (
        <p>
          <Identifier value={applicationId} />
        </p>
      )}
      {onward === undefined ? null : (
        <p>
          <a class="button" href={onward}>
            {text(locale, 'link.continue')}
          </a>
        </p>
      )}
      <Form c={c} action={`/l/${token}/new`} submit="link.new" />
    </>
  );
}

/** What a used link shows: the act that was done by it, when, by whom, and the document that it was about. */
export function UsedLink(props: {
  readonly c: PortalContext;
  readonly view: LinkReceiptView;
  readonly token: string;
  readonly onward?: string | undefined;
}) {
  const { c, view, token, onward } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>{text(locale, 'link.receipt')}</h1>
      <p>{text(locale, 'link.receipt-help')}</p>
      <ReceiptFacts c={c} view={view} />
      {onward === undefined ? null : (
        <p>
          <a class="button" href={onward}>
            {text(locale, 'link.continue')}
          </a>
        </p>
      )}
      <p>{text(locale, 'link.receipt-again')}</p>
      <Form c={c} action={`/l/${token}/new`} submit="link.new" />
    </>
  );
}

function ReceiptFacts({ c, view }: { readonly c: PortalContext; readonly view: LinkReceiptView }) {
  const { locale } = c.var.visitor;
  const { applicationId, by, conventionNumber: number, isAmendment, receipt, tranche } = view;
  const signedAmendment = isAmendment && receipt.event === 'DocumentSigned';
  const act = `case.event.${signedAmendment ? 'AmendmentSigned' : receipt.event}`;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="link.receipt-act">
        <strong>{isTextKey(act) ? text(locale, act) : receipt.event}</strong>
      </Fact>
      <Fact locale={locale} label="link.receipt-at">
        {formatInstant(locale, receipt.at)}
      </Fact>
      <Fact locale={locale} label="link.receipt-by">
        {by ? <Name locale={locale} name={by} /> : <bdi>{receipt.name}</bdi>}
      </Fact>
      <Fact locale={locale} label="link.receipt-case">
        <Identifier value={applicationId} />
      </Fact>
      {number === undefined ? null : (
        <Fact locale={locale} label={isAmendment ? 'link.receipt-amendment' : 'request.convention'}>
          <a class="target" href={`/verify/${number}`}>
            <Identifier value={number} />
          </a>
        </Fact>
      )}
      {tranche ? (
        <Fact locale={locale} label="sign.tranche">
          {tranche.index} · <Amount locale={locale} centimes={tranche.amountCentimes} />
        </Fact>
      ) : null}
      {receipt.reason === undefined ? null : (
        <Fact locale={locale} label="portal.reason">
          <Written words={receipt.reason} />
        </Fact>
      )}
      {receipt.documentSha256 === undefined ? null : (
        <Fact locale={locale} label="sign.receipt-document">
          <Hash value={receipt.documentSha256} />
        </Fact>
      )}
    </dl>
  );
}
